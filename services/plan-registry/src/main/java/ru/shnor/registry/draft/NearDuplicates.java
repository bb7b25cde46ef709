package ru.shnor.registry.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.draft.layout.Shortened;
import ru.shnor.registry.words.Words;

/**
 * Tells measures that are probably entered twice: the words of one title are all among those of the
 * other and make most of them, the deadline is the same and an executor is shared. Measures that
 * differ by a word each, such as the reports on the municipal and the regional plan, are not told.
 */
final class NearDuplicates {

  private static final double LEAST_SHARE = 0.7;
  private static final int FEWEST_WORDS = 4;

  private NearDuplicates() {}

  static List<MeasureDraft> told(List<MeasureDraft> measures) {
    List<Set<String>> words = measures.stream().map(one -> words(one.title())).toList();
    List<MeasureDraft> told = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      List<Question> questions = new ArrayList<>(measures.get(i).questions());
      for (int j = 0; j < measures.size(); j++) {
        if (i != j
            && alike(words.get(i), words.get(j))
            && comparable(measures.get(i), measures.get(j))) {
          MeasureDraft other = measures.get(j);
          questions.add(
              new Question(
                  Question.Topic.DUPLICATE,
                  "Очень похоже на мероприятие %s приложения %d («%s»): это одно и то же?"
                      .formatted(other.number(), other.annex(), Shortened.of(other.title()))));
        }
      }
      told.add(measures.get(i).asking(questions));
    }
    return told;
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> small = one.size() <= other.size() ? one : other;
    Set<String> large = small == one ? other : one;
    return small.size() >= FEWEST_WORDS
        && large.containsAll(small)
        && small.size() >= LEAST_SHARE * large.size();
  }

  private static boolean comparable(MeasureDraft one, MeasureDraft other) {
    return Words.plain(one.deadline()).equals(Words.plain(other.deadline()))
        && one.executors().stream().anyMatch(other.executors()::contains);
  }

  private static Set<String> words(String title) {
    return Arrays.stream(Words.plain(title).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
