package ru.shnor.stack.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void twoStacksCannotShareAFolder(@TempDir Path dir) {
    // Given
    try (DataFolder first = DataFolder.lock(dir)) {

      // When / Then
      assertThatThrownBy(() -> DataFolder.lock(dir))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("уже работает другая система")
          .hasMessageContaining(first.path().toString());
    }
  }

  @Test
  void aFolderIsFreeAgainAfterwards(@TempDir Path dir) {
    // Given
    DataFolder.lock(dir).close();

    // When
    try (DataFolder again = DataFolder.lock(dir)) {

      // Then
      assertThat(again.path()).isEqualTo(dir.toAbsolutePath());
    }
  }

  @Test
  void aTemporaryFolderIsGoneAfterwards() {
    // Given
    DataFolder folder = DataFolder.temporary();
    assertThat(folder.path()).exists();

    // When
    folder.close();

    // Then
    assertThat(folder.path()).doesNotExist();
  }
}
