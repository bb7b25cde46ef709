package ru.shnor.registry.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.shnor.kit.sheet.UnreadableFile;

/**
 * Reads the main part of a DOCX file as a stream, without document types and entities; no other
 * part of the archive is ever inflated, so macros, links and embedded files stay closed.
 */
final class WordDocument {

  static final String MAIN_PART = "word/document.xml";

  private static final long MOST_BYTES = 24L << 20;

  private WordDocument() {}

  static List<Block> read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = zip.getEntry(MAIN_PART);
      try (InputStream in = new Bounded(zip.getInputStream(part))) {
        return parse(in);
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw damaged();
    } catch (IOException e) {
      if (e instanceof TooMuch) {
        throw tooLarge("Текст документа больше %d МБ".formatted(MOST_BYTES >> 20));
      }
      throw damaged();
    }
  }

  private static List<Block> parse(InputStream in) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    try {
      WordContent content = new WordContent();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT ->
              content.start(reader.getLocalName(), name -> attribute(reader, name));
          case XMLStreamReader.END_ELEMENT -> content.end(reader.getLocalName());
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
              content.characters(reader.getText());
          default -> {}
        }
      }
      return content.blocks();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof TooMuch much) {
        throw much;
      }
      throw e;
    } finally {
      reader.close();
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private static UnreadableFile damaged() {
    return new UnreadableFile(
        "DAMAGED",
        "Документ повреждён: его текст не читается.",
        "Откройте его в редакторе, сохраните как «Документ Word (.docx)» и загрузите снова.");
  }

  static UnreadableFile tooLarge(String what) {
    return new UnreadableFile(
        "TOO_LARGE", what + ".", "Оставьте в файле только план, без лишних страниц и таблиц.");
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what was inflated; a bomb stops here. */
  private static final class Bounded extends FilterInputStream {

    private long count;

    private Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      count += n;
      if (count > MOST_BYTES) {
        throw new TooMuch();
      }
    }
  }
}
