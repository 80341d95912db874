package org.linjuli.planning.walk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an extract in OSM XML, as it goes by; nothing from outside the file is looked up. */
final class OsmXml {

    private final XMLStreamReader xml;
    private final OsmWays into;
    private final Map<String, String> tags = new HashMap<>();
    private long[] nodes = new long[64];
    private int count;
    private boolean inWay;

    private OsmXml(XMLStreamReader xml, OsmWays into) {
        this.xml = xml;
        this.into = into;
    }

    static void read(InputStream in, OsmWays into) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new OsmXml(factory.createXMLStreamReader(in), into).read();
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new IOException("no OSM XML: " + broken.getMessage(), broken);
        }
    }

    private void read() throws XMLStreamException {
        boolean osm = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                osm |= xml.getLocalName().equals("osm");
                if (!osm) {
                    throw new IllegalArgumentException("the file begins with <" + xml.getLocalName() + ">, not <osm>");
                }
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("way")) {
                into.way(Arrays.copyOf(nodes, count), tags);
                inWay = false;
            }
        }
    }

    private void begin() {
        switch (xml.getLocalName()) {
            case "node" -> node();
            case "way" -> {
                inWay = true;
                count = 0;
                tags.clear();
            }
            case "nd" -> pass();
            case "tag" -> {
                if (inWay) {
                    tags.put(attribute("k"), attribute("v"));
                }
            }
            default -> {}
        }
    }

    /** What was deleted has no position. */
    private void node() {
        if (xml.getAttributeValue(null, "lat") != null) {
            into.node(
                    Long.parseLong(attribute("id")),
                    Double.parseDouble(attribute("lat")),
                    Double.parseDouble(attribute("lon")));
        }
    }

    private void pass() {
        if (inWay) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            nodes[count++] = Long.parseLong(attribute("ref"));
        }
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new IllegalArgumentException("<" + xml.getLocalName() + "> without " + name + " in line "
                    + xml.getLocation().getLineNumber());
        }
        return value;
    }
}
