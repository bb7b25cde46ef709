package ru.shnor.ingestion.upload;

/** How far an upload is. */
public enum UploadStatus {
  RECEIVED,
  READING,
  DONE,
  REFUSED,
  /** Read, and taken back by a person. */
  UNDONE;

  /** Whether nothing will happen to it by itself. */
  public boolean isFinal() {
    return this != RECEIVED && this != READING;
  }
}
