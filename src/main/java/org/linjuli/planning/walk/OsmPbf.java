package org.linjuli.planning.walk;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads an extract in OpenStreetMap's PBF (wiki.openstreetmap.org/wiki/PBF_Format): blobs of at most 32 MiB, packed by zlib
 * or not at all.
 */
final class OsmPbf {

    private static final int LARGEST_HEADER = 64 << 10;
    private static final int LARGEST_BLOB = 32 << 20;
    private static final Set<String> FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation");

    private OsmPbf() {}

    static void read(InputStream in, OsmWays into) throws IOException {
        var data = new DataInputStream(in);
        boolean begun = false;
        try {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int length = (first << 24) | (data.readUnsignedByte() << 16) | data.readUnsignedShort();
                var type = bytes(data, length, LARGEST_HEADER);
                var content = unpacked(bytes(data, size(type), LARGEST_BLOB));
                switch (type(type)) {
                    case "OSMHeader" -> {
                        check(new Fields(content));
                        begun = true;
                    }
                    case "OSMData" -> new OsmBlock(content).tell(into);
                    default -> {}
                }
            }
        } catch (EOFException cut) {
            throw new IOException("the file is cut off", cut);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException broken) {
            throw new IOException("no OSM PBF: " + broken.getMessage(), broken);
        }
        if (!begun) {
            throw new IOException("no OSM PBF: its header is missing");
        }
    }

    private static byte[] bytes(DataInputStream data, int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("a block of " + length + " bytes");
        }
        var bytes = new byte[length];
        data.readFully(bytes);
        return bytes;
    }

    private static String type(byte[] header) {
        var fields = new Fields(header);
        var type = "";
        while (fields.next()) {
            if (fields.field() == 1) {
                type = fields.text();
            } else {
                fields.skip();
            }
        }
        return type;
    }

    private static int size(byte[] header) {
        var fields = new Fields(header);
        int size = -1;
        while (fields.next()) {
            if (fields.field() == 3) {
                size = (int) fields.varint();
            } else {
                fields.skip();
            }
        }
        return size;
    }

    private static byte[] unpacked(byte[] blob) throws DataFormatException {
        var fields = new Fields(blob);
        int size = 0;
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> {
                    return fields.content();
                }
                case 2 -> size = (int) fields.varint();
                case 3 -> {
                    return inflated(fields.content(), size);
                }
                default ->
                    throw new IllegalArgumentException(
                            "a block is packed in another way than zlib (field %d)".formatted(fields.field()));
            }
        }
        throw new IllegalArgumentException("an empty block");
    }

    private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
        if (size < 0 || size > LARGEST_BLOB) {
            throw new IllegalArgumentException("a block of " + size + " bytes");
        }
        var content = new byte[size];
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(content, filled, size - filled);
                if (more == 0) {
                    throw new IllegalArgumentException("a block is shorter than it says");
                }
                filled += more;
            }
        }
        return content;
    }

    private static void check(Fields header) {
        while (header.next()) {
            if (header.field() == 4) {
                var feature = header.text();
                if (!FEATURES.contains(feature)) {
                    throw new IllegalArgumentException("the file requires " + feature);
                }
            } else {
                header.skip();
            }
        }
    }
}
