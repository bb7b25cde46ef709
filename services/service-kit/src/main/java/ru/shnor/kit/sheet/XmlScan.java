package ru.shnor.kit.sheet;

/**
 * Walks over the bytes of an XML part in UTF-8 without parsing it and without keeping any of them:
 * depth of elements, length of each piece of markup, document types, number of shared strings. A
 * parser would have had to hold an attribute or a comment of 100 MB before it could be asked.
 */
final class XmlScan {

  private static final int DEEPEST = 256;
  private static final int LONGEST_MARKUP = 1 << 20;

  private enum At {
    TEXT,
    OPENED,
    BANG,
    NAME,
    TAG,
    QUOTE,
    END_TAG,
    UNTIL
  }

  private final int mostStrings;
  private At at = At.TEXT;
  private int length;
  private int depth;
  private int strings;
  private int quote;
  private int previous;
  private int beforePrevious;

  /** Bytes of an opening such as {@code <![CDATA[} that are still to come. */
  private int opening;

  private int content;

  /** What closes the present comment, character data or instruction, before the {@code >}. */
  private int closer;

  private boolean closerTwice;
  private int nameLength;
  private boolean nameOfString;

  XmlScan(int mostStrings) {
    this.mostStrings = mostStrings;
  }

  void accept(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      int b = bytes[i];
      if (at == At.TEXT) {
        if (b == '<') {
          at = At.OPENED;
          length = 0;
        }
      } else {
        length++;
        if (length > LONGEST_MARKUP) {
          throw UnreadableFile.dangerous("XML_ATTRIBUTE", "Часть книги необычно устроена");
        }
        markup(b);
      }
      beforePrevious = previous;
      previous = b;
    }
  }

  private void markup(int b) {
    switch (at) {
      case OPENED -> opened(b);
      case BANG -> bang(b);
      case NAME -> name(b);
      case TAG -> tag(b);
      case QUOTE -> at = b == quote ? At.TAG : At.QUOTE;
      case UNTIL -> until(b);
      default -> {
        if (b == '>') {
          depth--;
          at = At.TEXT;
        }
      }
    }
  }

  private void opened(int b) {
    if (b == '!') {
      at = At.BANG;
    } else if (b == '?') {
      until('?', false, 0);
    } else if (b == '/') {
      at = At.END_TAG;
    } else {
      depth++;
      if (depth > DEEPEST) {
        throw UnreadableFile.dangerous("XML_DEPTH", "Часть книги вложена необычно глубоко");
      }
      at = At.NAME;
      nameLength = 0;
      nameOfString = true;
      name(b);
    }
  }

  private void bang(int b) {
    if (b == '-') {
      until('-', true, 1);
    } else if (b == '[') {
      until(']', true, "CDATA[".length());
    } else {
      throw UnreadableFile.dangerous(
          "XML_DTD", "Часть книги содержит определения, которых в таблицах не бывает");
    }
  }

  private void until(int closing, boolean twice, int stillToCome) {
    at = At.UNTIL;
    closer = closing;
    closerTwice = twice;
    opening = stillToCome;
    content = 0;
  }

  /** The closing bytes must not be those of the opening: {@code <!-->} does not end a comment. */
  private void until(int b) {
    if (opening > 0) {
      opening--;
      return;
    }
    boolean closed =
        closerTwice
            ? content >= 2 && previous == closer && beforePrevious == closer
            : content >= 1 && previous == closer;
    if (b == '>' && closed) {
      at = At.TEXT;
    }
    content++;
  }

  /** The name without its prefix; {@code si} is one shared string. */
  private void name(int b) {
    if (b == ':') {
      nameLength = 0;
      nameOfString = true;
    } else if (b == '>' || b == '/' || b == ' ' || b == '\t' || b == '\n' || b == '\r') {
      if (nameLength == 2 && nameOfString) {
        strings++;
        if (strings > mostStrings) {
          throw UnreadableFile.tooLarge("В книге слишком много разных текстов");
        }
      }
      at = At.TAG;
      tag(b);
    } else {
      nameOfString &= nameLength == 0 ? b == 's' : b == 'i';
      nameLength++;
    }
  }

  private void tag(int b) {
    if (b == '"' || b == '\'') {
      quote = b;
      at = At.QUOTE;
    } else if (b == '>') {
      if (previous == '/') {
        depth--;
      }
      at = At.TEXT;
    }
  }
}
