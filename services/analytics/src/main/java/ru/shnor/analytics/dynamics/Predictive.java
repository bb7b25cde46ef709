package ru.shnor.analytics.dynamics;

/**
 * The posterior predictive law of a count: binomial of {@code n} given the share, the share being
 * beta with its logit moved by a constant. Without a move it is the beta-binomial law.
 */
public final class Predictive {

  /** One-sided probability that is called improbable. */
  public static final double LEVEL = 0.025;

  private static final double NEGLIGIBLE = 1e-19;

  private final double[] atMost;
  private final double[] probability;
  private final double meanShare;

  private Predictive(double[] probability, double meanShare) {
    this.probability = probability;
    this.meanShare = meanShare;
    this.atMost = new double[probability.length];
    double sum = 0;
    for (int k = 0; k < probability.length; k++) {
      sum += probability[k];
      atMost[k] = sum;
    }
  }

  /**
   * The law of the count among {@code n} marks.
   *
   * @param shift move of the logit
   */
  static Predictive of(Posterior beta, double shift, int n) {
    Grid grid = Grid.of(beta, n);
    double factor = StrictMath.exp(shift);
    double[] probability = new double[n + 1];
    double[] choose = LogFactorials.choose(n);
    for (int i = 0; i < grid.size(); i++) {
      add(probability, choose, grid.odds(i) * factor, grid.weight(i));
    }
    return new Predictive(probability, grid.mean(factor));
  }

  /** Adds a binomial law, from its mode outwards, where nothing underflows. */
  private static void add(double[] probability, double[] choose, double odds, double weight) {
    int n = probability.length - 1;
    double share = odds / (1 + odds);
    int mode = (int) Math.min(n, Math.floor((n + 1) * share));
    double top =
        weight
            * StrictMath.exp(
                choose[mode] + mode * StrictMath.log(odds) - n * StrictMath.log1p(odds));
    double least = top * NEGLIGIBLE;
    double term = top;
    for (int k = mode; term > least; k++) {
      probability[k] += term;
      if (k == n) {
        break;
      }
      term *= odds * (n - k) / (k + 1);
    }
    term = top;
    for (int k = mode; k > 0; k--) {
      term *= k / (odds * (n - k + 1));
      if (term <= least) {
        break;
      }
      probability[k - 1] += term;
    }
  }

  public int n() {
    return probability.length - 1;
  }

  /** Expected share, 0 to 1. */
  public double meanShare() {
    return meanShare;
  }

  /** P(count ≤ k). */
  public double atMost(int k) {
    return k < 0 ? 0 : Math.min(1, atMost[Math.min(k, n())]);
  }

  /** P(count ≥ k), summed from the far end. */
  public double atLeast(int k) {
    double sum = 0;
    for (int i = n(); i >= Math.max(0, k); i--) {
      sum += probability[i];
    }
    return Math.min(1, sum);
  }

  /** P(count = k). */
  double exactly(int k) {
    return probability[k];
  }

  /** Standard deviation of the count. */
  double deviation() {
    double mean = n() * meanShare;
    double sum = 0;
    for (int k = 0; k < probability.length; k++) {
      sum += probability[k] * (k - mean) * (k - mean);
    }
    return StrictMath.sqrt(sum);
  }

  /** Fewest marks that are not improbably few. */
  public int low() {
    int k = 0;
    while (atMost(k) <= LEVEL) {
      k++;
    }
    return k;
  }

  /** Most marks that are not improbably many. */
  public int high() {
    int k = n();
    double sum = probability[k];
    while (sum <= LEVEL) {
      k--;
      sum += probability[k];
    }
    return k;
  }

  /** The smallest count whose {@link #atMost} reaches {@code u}; u from 0 to 1. */
  public int quantile(double u) {
    int low = 0;
    int high = n();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (atMost[middle] >= u) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * How much of the count's place in its law lies inside the central 95 %: the place of a count k
   * is spread evenly from P(count &lt; k) to P(count ≤ k) (non-randomised probability integral
   * transform; Czado, Gneiting, Held, Biometrics 65, 2009). Its mean over true predictions is 0.95
   * whatever the sizes, while an interval of whole numbers covers more.
   */
  public double inside(int k) {
    double from = atMost(k - 1);
    double to = atMost(k);
    double inside = Math.min(to, 1 - LEVEL) - Math.max(from, LEVEL);
    return inside <= 0 || probability[k] <= 0 ? 0 : Math.min(1, inside / (to - from));
  }
}
