package ru.shnor.parts;

/** A MongoDB somebody else runs. */
final class GivenStore implements Store {

  private final String uri;
  private final String version;

  GivenStore(String uri) {
    this.uri = uri;
    try (MongoAdmin admin = new MongoAdmin(uri)) {
      this.version = admin.version();
    }
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public String description() {
    return "MongoDB %s (from MONGODB_URI)".formatted(version);
  }

  @Override
  public Kind kind() {
    return Kind.GIVEN;
  }

  @Override
  public void close() {}
}
