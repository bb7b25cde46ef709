package ru.shnor.survey.scale;

/** One item — пункт — of a scale: how an answer becomes a value. */
public sealed interface ScaleItem {

  /** Name of the item, a column of the answers. */
  String name();

  /** Value of an answer given on the key's answer scale {@code min..max}. */
  double value(double answer, double min, double max);

  /** Lowest value an answer can get. */
  double lowest(double min, double max);

  /** Highest value an answer can get. */
  double highest(double min, double max);

  /** The answer itself. */
  record Direct(String name) implements ScaleItem {
    @Override
    public double value(double answer, double min, double max) {
      return answer;
    }

    @Override
    public double lowest(double min, double max) {
      return min;
    }

    @Override
    public double highest(double min, double max) {
      return max;
    }
  }

  /** The answer turned round: {@code min + max - answer}. */
  record Reversed(String name) implements ScaleItem {
    @Override
    public double value(double answer, double min, double max) {
      return min + max - answer;
    }

    @Override
    public double lowest(double min, double max) {
      return min;
    }

    @Override
    public double highest(double min, double max) {
      return max;
    }
  }

  /** Points for one answer and nothing for any other, as Boyko's and Phillips's keys have it. */
  record Points(String name, double answer, double points) implements ScaleItem {
    public Points {
      if (!(points > 0)) {
        throw new IllegalArgumentException("item %s gives %s points".formatted(name, points));
      }
    }

    @Override
    public double value(double given, double min, double max) {
      return given == answer ? points : 0;
    }

    @Override
    public double lowest(double min, double max) {
      return 0;
    }

    @Override
    public double highest(double min, double max) {
      return points;
    }
  }
}
