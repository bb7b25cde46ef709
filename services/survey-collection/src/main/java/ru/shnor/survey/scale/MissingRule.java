package ru.shnor.survey.scale;

import java.util.Optional;

/**
 * What happens to a person who left an item of a scale unanswered. The rule decides on which data
 * both the scores and {@code alpha} rest.
 */
public sealed interface MissingRule {

  /** Word in a key. */
  String code();

  /** Whether a person who answered so many of a scale's items gets a score. */
  default boolean scores(int answered, int items) {
    if (this instanceof Listwise) {
      return answered == items;
    }
    return this instanceof AnsweredShare share ? share.enough(answered, items) : answered > 0;
  }

  /**
   * A missing value becomes the median of that item's given answers over all persons (the mean of
   * the two middle ones, where their number is even), so everybody gets a score; the default of
   * {@code psych::scoreItems}. Before or after reversing makes no difference: {@code x ↦ min + max
   * − x} turns the order round and keeps middles in the middle. For {@link ScaleItem.Points}, where
   * it would make one, the median is taken over the points.
   */
  record ItemMedian() implements MissingRule {
    @Override
    public String code() {
      return "item-median";
    }
  }

  /** A missing value becomes the mean of that item's given answers. */
  record ItemMean() implements MissingRule {
    @Override
    public String code() {
      return "item-mean";
    }
  }

  /** Who left out an item of the scale has no score on it; reliability on those who have one. */
  record Listwise() implements MissingRule {
    @Override
    public String code() {
      return "listwise";
    }
  }

  /**
   * Who answered at least this share of the scale's items gets the mean of the answered ones (for a
   * sum: that mean × number of items); the others have no score. Reliability on the pairwise
   * covariances of those with a score.
   *
   * @param share above 0, at most 1
   */
  record AnsweredShare(double share) implements MissingRule {
    public AnsweredShare {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("share %s is not in (0, 1]".formatted(share));
      }
    }

    /** Whether so many of so many items suffice; 0.8 of 5 is 4 in spite of binary fractions. */
    boolean enough(int answered, int items) {
      return answered > 0 && answered >= share * items - 1e-9;
    }

    @Override
    public String code() {
      return "answered-share:" + share;
    }
  }

  /** The rule of a word such as {@code item-median} or {@code answered-share:0.8}. */
  static Optional<MissingRule> of(String code) {
    return switch (code) {
      case "item-median" -> Optional.of(new ItemMedian());
      case "item-mean" -> Optional.of(new ItemMean());
      case "listwise" -> Optional.of(new Listwise());
      default -> share(code);
    };
  }

  private static Optional<MissingRule> share(String code) {
    String prefix = "answered-share:";
    if (!code.startsWith(prefix)
        || !code.substring(prefix.length()).matches("[01](\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    double share = Double.parseDouble(code.substring(prefix.length()));
    return share > 0 && share <= 1 ? Optional.of(new AnsweredShare(share)) : Optional.empty();
  }
}
