package org.linjuli.planning.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One block of a PBF file: strings, and groups of nodes or ways that refer to them. */
final class OsmBlock {

    private static final double NANO = 1e-9;

    private final List<String> strings = new ArrayList<>();
    private final List<Fields> groups = new ArrayList<>();
    private long granularity = 100;
    private long latOffset;
    private long lngOffset;

    OsmBlock(byte[] content) {
        var fields = new Fields(content);
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> strings(fields.message());
                case 2 -> groups.add(fields.message());
                case 17 -> granularity = fields.varint();
                case 19 -> latOffset = fields.varint();
                case 20 -> lngOffset = fields.varint();
                default -> fields.skip();
            }
        }
    }

    private void strings(Fields table) {
        while (table.next()) {
            if (table.field() == 1) {
                strings.add(table.text());
            } else {
                table.skip();
            }
        }
    }

    void tell(OsmWays into) {
        for (var group : groups) {
            while (group.next()) {
                switch (group.field()) {
                    case 1 -> node(group.message(), into);
                    case 2 -> dense(group.message(), into);
                    case 3 -> way(group.message(), into);
                    default -> group.skip();
                }
            }
        }
    }

    private double lat(long value) {
        return NANO * (latOffset + granularity * value);
    }

    private double lng(long value) {
        return NANO * (lngOffset + granularity * value);
    }

    private void node(Fields node, OsmWays into) {
        long id = 0;
        long lat = 0;
        long lng = 0;
        while (node.next()) {
            switch (node.field()) {
                case 1 -> id = node.signed();
                case 8 -> lat = node.signed();
                case 9 -> lng = node.signed();
                default -> node.skip();
            }
        }
        into.node(id, lat(lat), lng(lng));
    }

    private void dense(Fields dense, OsmWays into) {
        var ids = new long[0];
        var lats = new long[0];
        var lngs = new long[0];
        while (dense.next()) {
            switch (dense.field()) {
                case 1 -> ids = sums(dense.message());
                case 8 -> lats = sums(dense.message());
                case 9 -> lngs = sums(dense.message());
                default -> dense.skip();
            }
        }
        for (int i = 0; i < ids.length; i++) {
            into.node(ids[i], lat(lats[i]), lng(lngs[i]));
        }
    }

    private void way(Fields way, OsmWays into) {
        var keys = new long[0];
        var values = new long[0];
        var nodes = new long[0];
        while (way.next()) {
            switch (way.field()) {
                case 2 -> keys = numbers(way.message());
                case 3 -> values = numbers(way.message());
                case 8 -> nodes = sums(way.message());
                default -> way.skip();
            }
        }
        Map<String, String> tags = HashMap.newHashMap(keys.length);
        for (int i = 0; i < keys.length; i++) {
            tags.put(strings.get((int) keys[i]), strings.get((int) values[i]));
        }
        into.way(nodes, tags);
    }

    private static long[] numbers(Fields packed) {
        var numbers = new long[16];
        int count = 0;
        while (packed.more()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = packed.varint();
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Each number is told as its difference from the one before. */
    private static long[] sums(Fields packed) {
        var sums = numbers(packed);
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += (sums[i] >>> 1) ^ -(sums[i] & 1);
            sums[i] = sum;
        }
        return sums;
    }
}
