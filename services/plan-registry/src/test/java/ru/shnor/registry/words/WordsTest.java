package ru.shnor.registry.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void spacesInvisibleSignsCaseAndYoDoNotMatter() {
    assertThat(Words.plain(" Посёлок\u00a0\u200b Новый\n")).isEqualTo(Words.plain("поселок новый"));
  }

  @Property
  void tidyingTwiceChangesNothing(@ForAll String text) {
    assertThat(Words.tidy(Words.tidy(text))).isEqualTo(Words.tidy(text));
  }
}
