package ru.shnor.registry.draft.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.registry.source.Block;
import ru.shnor.registry.words.Words;

/** Goes through the blocks of a file and finds annexes, sections and measures. */
public final class PlanRows {

  private static final Pattern ANNEX =
      Pattern.compile("(?iu)приложение\\s*(?:№\\s*)?([0-9]{1,2})(?!\\p{L}).*", Pattern.DOTALL);
  private static final int LONGEST_MARK = 300;

  private final List<FoundMeasure> measures = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private Optional<PlanHeader> header = Optional.empty();
  private Optional<Integer> marked = Optional.empty();
  private Optional<String> almost = Optional.empty();
  private SectionWalk walk = new SectionWalk(0, "", questions);
  private boolean textBefore;

  public List<FoundMeasure> measures() {
    return measures;
  }

  /** Questions on the file as a whole. */
  public List<Question> questions() {
    return questions;
  }

  /** Whether a header of a plan was found. */
  public boolean found() {
    return header.isPresent();
  }

  /** The row that looked most like a header, if none was. */
  public Optional<String> almost() {
    return almost;
  }

  public void read(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        heading(paragraph.text());
      } else if (block instanceof Block.Table table) {
        table(table);
      }
    }
  }

  private void heading(String text) {
    String tidy = Words.tidy(text);
    if (tidy.chars().noneMatch(Character::isLetter)) {
      return;
    }
    Matcher annex = ANNEX.matcher(tidy);
    if (annex.matches() && tidy.length() < LONGEST_MARK) {
      marked = Optional.of(Integer.parseInt(annex.group(1)));
      headings.clear();
    } else {
      headings.add(tidy);
    }
    textBefore = true;
  }

  private void table(Block.Table table) {
    boolean any =
        table.rows().stream().anyMatch(row -> PlanHeader.of(row).isPresent())
            || (header.isPresent() && !textBefore && sameWidth(table));
    boolean inside = any && header.isPresent() && !textBefore;
    for (Block.Row row : table.rows()) {
      Optional<PlanHeader> own = PlanHeader.of(row);
      if (own.isPresent()) {
        header = own;
        begin();
        inside = true;
      } else if (inside) {
        row(table.name(), row);
      } else {
        before(row);
      }
    }
    textBefore = false;
  }

  private boolean sameWidth(Block.Table table) {
    int width = table.rows().stream().mapToInt(PlanHeader::width).max().orElse(0);
    return header.filter(one -> one.width() == width).isPresent();
  }

  /** A row above the header of a sheet is a heading. */
  private void before(Block.Row row) {
    List<Block.Cell> filled = row.filled();
    long columns = filled.stream().filter(cell -> PlanColumn.of(cell.text()).isPresent()).count();
    if (columns >= 2) {
      almost =
          Optional.of(
              String.join(
                  ", ", filled.stream().map(cell -> "«" + Words.tidy(cell.text()) + "»").toList()));
    }
    filled.forEach(cell -> heading(cell.text()));
  }

  /** A header repeated on a new page begins nothing. */
  private void begin() {
    if (!textBefore && walk.annex() > 0) {
      return;
    }
    textBefore = false;
    int annex = marked.orElse(walk.annex() + 1);
    if (marked.isEmpty() && walk.annex() > 0) {
      questions.add(
          new Question(
              Question.Topic.LAYOUT,
              "Перед таблицей «%s» не написано, какое это приложение: считается %d."
                  .formatted(AnnexTitle.of(headings), annex)));
    }
    walk = new SectionWalk(annex, AnnexTitle.of(headings), questions);
    marked = Optional.empty();
    headings.clear();
  }

  private void row(String sheet, Block.Row row) {
    PlanHeader columns = header.orElseThrow();
    PlanCells cells = PlanCells.of(columns, row);
    if (cells.isBlank() || cells.isColumnNumbers() || cells.isFigure()) {
      return;
    }
    boolean byColumns = columns.has(PlanColumn.SECTION) || columns.has(PlanColumn.ANNEX);
    if (byColumns) {
      walk = walk.at(columns.text(row, PlanColumn.ANNEX), columns.text(row, PlanColumn.SECTION));
    }
    Optional<FoundMeasure> last = lastOfAnnex();
    if (cells.isHeading() && !byColumns) {
      if (last.isPresent() && cells.goesOn()) {
        join(last.get(), cells);
      } else {
        walk.heading(cells.heading());
      }
    } else if (cells.title().isEmpty()) {
      orphan(sheet, row, cells, last);
    } else if (last.isPresent() && cells.goesOn() && !byColumns) {
      join(last.get(), cells);
    } else {
      measures.add(cells.measure(walk.section(), place(sheet, row)));
      walk.measure();
    }
  }

  private Optional<FoundMeasure> lastOfAnnex() {
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(measures.get(measures.size() - 1))
            .filter(one -> one.section().annex() == walk.annex());
  }

  private static void join(FoundMeasure last, PlanCells cells) {
    last.goOn(cells.title(), cells.executors(), cells.deadline());
    last.ask(
        Question.Topic.LAYOUT,
        "Мероприятие разорвано: «%s» присоединено к предыдущей строке. Верно?"
            .formatted(Shortened.of(cells.title())));
  }

  private void orphan(String sheet, Block.Row row, PlanCells cells, Optional<FoundMeasure> last) {
    String text = "Строка без мероприятия: исполнители «%s», срок «%s».";
    String filled = text.formatted(Words.tidy(cells.executors()), Words.tidy(cells.deadline()));
    if (last.isPresent()) {
      last.get().goOn("", cells.executors(), cells.deadline());
      last.get().ask(Question.Topic.LAYOUT, filled + " Отнесена к предыдущему мероприятию. Верно?");
    } else {
      questions.add(
          new Question(Question.Topic.LAYOUT, place(sheet, row) + ": " + filled + " Пропущена."));
    }
  }

  private static String place(String sheet, Block.Row row) {
    return sheet.isEmpty()
        ? "строка " + row.number()
        : "лист «%s», строка %d".formatted(sheet, row.number());
  }
}
