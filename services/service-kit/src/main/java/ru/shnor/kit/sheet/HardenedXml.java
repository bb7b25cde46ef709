package ru.shnor.kit.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The JDK's StAX parser without document types or entities, bounded in depth and in the length of
 * attributes.
 */
final class HardenedXml implements AutoCloseable {

  private static final int DEEPEST = 256;
  private static final int LONGEST_ATTRIBUTE = 1 << 20;
  private static final int CHECK_TIME_EVERY = 4096;

  private final XMLStreamReader reader;
  private final ReadingTime time;
  private int depth;
  private int events;

  HardenedXml(InputStream in, ReadingTime time) {
    this.time = time;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity");
        });
    try {
      this.reader = factory.createXMLStreamReader(in, "UTF-8");
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Goes to the next event; false at the end of the document. */
  boolean next() {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      events++;
      if (events % CHECK_TIME_EVERY == 0) {
        time.check();
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw UnreadableFile.dangerous(
            "XML_DTD", "Часть книги содержит определения, которых в таблицах не бывает");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > DEEPEST) {
          throw UnreadableFile.dangerous("XML_DEPTH", "Часть книги вложена необычно глубоко");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          if (reader.getAttributeValue(i).length() > LONGEST_ATTRIBUTE) {
            throw UnreadableFile.dangerous("XML_ATTRIBUTE", "Часть книги необычно устроена");
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return true;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  boolean characters() {
    return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
  }

  String text() {
    return reader.getText();
  }

  /** Value of an attribute without regard to its namespace, empty if it is not there. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The {@code id} attribute of the relationships namespace, which stands beside a plain one. */
  String relation() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private static UnreadableFile damaged(XMLStreamException e) {
    return UnreadableFile.damaged("часть книги не разбирается", e);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }
}
