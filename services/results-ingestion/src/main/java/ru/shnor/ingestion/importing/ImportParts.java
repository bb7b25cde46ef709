package ru.shnor.ingestion.importing;

import org.springframework.stereotype.Component;
import ru.shnor.ingestion.campaign.Campaigns;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.layout.FileTemplates;
import ru.shnor.ingestion.note.UploadNotes;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.ingestion.results.UploadChanges;
import ru.shnor.ingestion.results.WaitingRows;
import ru.shnor.ingestion.scale.Scales;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.audit.Auditor;

/** What the reading of a file works with. */
@Component
record ImportParts(
    KnownSchools known,
    ResultBook results,
    UploadChanges changes,
    WaitingRows waiting,
    Campaigns campaigns,
    FileTemplates templates,
    UploadNotes notes,
    Scales scales,
    Uploads uploads,
    Auditor auditor,
    UploadSettings settings) {}
