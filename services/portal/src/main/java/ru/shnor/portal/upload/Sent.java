package ru.shnor.portal.upload;

import java.util.Optional;

/**
 * What became of one file of a form.
 *
 * @param upload the upload, if the service took the file
 * @param problem why it did not, in Russian
 */
record Sent(String fileName, Optional<Upload> upload, Optional<String> problem) {

  static Sent taken(String fileName, Upload upload) {
    return new Sent(fileName, Optional.of(upload), Optional.empty());
  }

  static Sent refused(String fileName, String problem) {
    return new Sent(fileName, Optional.empty(), Optional.of(problem));
  }
}
