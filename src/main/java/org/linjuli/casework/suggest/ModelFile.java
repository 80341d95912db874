package org.linjuli.casework.suggest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A model as bytes: a mark, the version of the format, a checksum, then the deflated content. */
final class ModelFile {

    private static final int MARK = 0x4C4A5343;
    private static final int VERSION = 1;
    private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;

    private ModelFile() {}

    static byte[] write(SuggestionModel model) {
        var content = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(content))) {
            out.writeInt(model.learnedFrom());
            write(model.space(), out);
            write(model.root(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bytes = content.toByteArray();
        return ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(MARK)
                .putInt(VERSION)
                .putLong(checksum(bytes, 0, bytes.length))
                .put(bytes)
                .array();
    }

    static SuggestionModel read(byte[] file) {
        if (file.length < HEADER || ByteBuffer.wrap(file).getInt() != MARK) {
            throw new UnreadableModel("this is not a suggestion model");
        }
        var header = ByteBuffer.wrap(file, Integer.BYTES, HEADER - Integer.BYTES);
        int version = header.getInt();
        if (version != VERSION) {
            throw new UnreadableModel("its format is " + version + ", this product reads " + VERSION + "; train again");
        }
        if (header.getLong() != checksum(file, HEADER, file.length - HEADER)) {
            throw new UnreadableModel("its checksum is wrong: the file is damaged or cut short");
        }
        var content = new ByteArrayInputStream(file, HEADER, file.length - HEADER);
        try (var in = new DataInputStream(new InflaterInputStream(content))) {
            int learnedFrom = in.readInt();
            var space = readSpace(in);
            return new SuggestionModel(space, readTree(in), learnedFrom);
        } catch (IOException broken) {
            throw new UnreadableModel("its content ends too early", broken);
        }
    }

    private static long checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return crc.getValue();
    }

    private static void write(FeatureSpace space, DataOutputStream out) throws IOException {
        out.writeBoolean(space.details());
        out.writeInt(space.size());
        long before = 0;
        for (long key : space.keys()) {
            writeGap(key - before, out);
            before = key;
        }
        for (float idf : space.idf()) {
            out.writeShort(Float.floatToFloat16(idf));
        }
    }

    private static FeatureSpace readSpace(DataInputStream in) throws IOException {
        boolean details = in.readBoolean();
        var keys = new long[in.readInt()];
        long before = 0;
        for (int i = 0; i < keys.length; i++) {
            before += readGap(in);
            keys[i] = before;
        }
        var idf = new float[keys.length];
        for (int i = 0; i < idf.length; i++) {
            idf[i] = Float.float16ToFloat(in.readShort());
        }
        return new FeatureSpace(details, keys, idf);
    }

    private static void write(CategoryTree tree, DataOutputStream out) throws IOException {
        out.writeInt(tree.names().size());
        if (tree.isLeaf()) {
            return;
        }
        var choice = tree.choice();
        out.writeInt(choice.features().length);
        int before = 0;
        for (int feature : choice.features()) {
            writeGap(feature - before, out);
            before = feature;
        }
        for (short weight : choice.weights()) {
            out.writeShort(weight);
        }
        for (int c = 0; c < tree.names().size(); c++) {
            out.writeUTF(tree.names().get(c));
            out.writeFloat(choice.bias()[c]);
            write(tree.children().get(c), out);
        }
    }

    private static CategoryTree readTree(DataInputStream in) throws IOException {
        int classes = in.readInt();
        if (classes == 0) {
            return CategoryTree.LEAF;
        }
        var features = new int[in.readInt()];
        int before = 0;
        for (int f = 0; f < features.length; f++) {
            before += (int) readGap(in);
            features[f] = before;
        }
        var weights = new short[features.length * classes];
        for (int w = 0; w < weights.length; w++) {
            weights[w] = in.readShort();
        }
        var names = new ArrayList<String>();
        var children = new ArrayList<CategoryTree>();
        var bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            names.add(in.readUTF());
            bias[c] = in.readFloat();
            children.add(readTree(in));
        }
        return new CategoryTree(names, new Choice(features, weights, bias), children);
    }

    /** Seven bits a byte, the highest bit saying that more follow. */
    private static void writeGap(long gap, DataOutputStream out) throws IOException {
        long rest = gap;
        while (rest > 0x7F) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readGap(DataInputStream in) throws IOException {
        long gap = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            gap |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return gap;
            }
        }
    }
}
