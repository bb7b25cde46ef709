package ru.shnor.registry.importing;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** Reports of the imports that were made. */
@Component
class ImportHistory {

  private final MongoDocuments<ImportReport> documents;
  private final ImportSettings settings;

  ImportHistory(MongoStore store, ImportSettings settings) {
    this.documents = store.documents("imports", ImportReport.class);
    this.settings = settings;
  }

  void add(ImportReport report) {
    if (!documents.save(report.importId(), 0, report)) {
      throw new IllegalStateException("import %s is there already".formatted(report.importId()));
    }
  }

  /** The latest imports, newest first; they concern the region, so a narrower scope sees none. */
  List<ImportReport> latest(Scope scope) {
    if (!scope.isRegion()) {
      return List.of();
    }
    return documents.all().stream()
        .map(Stored::body)
        .sorted(Comparator.comparing(ImportReport::importedAt).reversed())
        .limit(settings.historyShown())
        .toList();
  }
}
