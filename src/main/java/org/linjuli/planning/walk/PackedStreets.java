package org.linjuli.planning.walk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.linjuli.planning.StreetMap;

/** A map of streets in few bytes: positions to a centimetre, each told by its difference from the one before. */
public final class PackedStreets {

    private static final int FORM = 1;
    private static final double POSITIONS_A_DEGREE = 1e7;

    private PackedStreets() {}

    public static byte[] pack(StreetMap map) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORM);
            out.writeInt(map.corners());
            out.writeInt(map.links());
            int lat = 0;
            int lng = 0;
            for (int corner = 0; corner < map.corners(); corner++) {
                int nextLat = (int) Math.rint(map.lat(corner) * POSITIONS_A_DEGREE);
                int nextLng = (int) Math.rint(map.lng(corner) * POSITIONS_A_DEGREE);
                out.writeInt(nextLat - lat);
                out.writeInt(nextLng - lng);
                lat = nextLat;
                lng = nextLng;
            }
            for (int link = 0; link < map.links(); link++) {
                out.writeInt(map.from(link));
                out.writeInt(map.to(link) - map.from(link));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static StreetMap unpack(byte[] packed) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readByte() != FORM) {
                throw new IOException("a map of streets in an unknown form");
            }
            int corners = in.readInt();
            int links = in.readInt();
            var drawing = StreetMap.drawing();
            int lat = 0;
            int lng = 0;
            for (int corner = 0; corner < corners; corner++) {
                lat += in.readInt();
                lng += in.readInt();
                drawing.corner(lat / POSITIONS_A_DEGREE, lng / POSITIONS_A_DEGREE);
            }
            for (int link = 0; link < links; link++) {
                int from = in.readInt();
                drawing.link(from, from + in.readInt());
            }
            return drawing.done();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
