package ru.shnor.ingestion.upload;

/** How far an upload is. */
public enum UploadStatus {
  RECEIVED,
  READING,
  DONE,
  REFUSED;

  boolean isFinal() {
    return this == DONE || this == REFUSED;
  }
}
