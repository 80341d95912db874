package org.linjuli.planning.match;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.linjuli.planning.MatchWish;
import org.linjuli.planning.Need;
import org.linjuli.planning.Volunteer;

/** Needs and volunteers as flat arrays, and who has a skill near a place. */
final class Town {

    private static final double FIRST_LIST = 12;

    final int needs;
    final int volunteers;
    final int[] quota;
    /** Millimetres that fairness costs by volunteer. */
    final long[] fairness;

    /** Millimetres that an unserved need costs: more than all ways together. */
    final long dearest;

    final int[] services;
    private final double[] needX;
    private final double[] needY;
    private final int[] field;
    private final double[] x;
    private final double[] y;
    private final Field[] fields;

    Town(List<Need> wanted, List<Volunteer> people, MatchWish wish) {
        needs = wanted.size();
        volunteers = people.size();
        needX = wanted.stream().mapToDouble(Need::x).toArray();
        needY = wanted.stream().mapToDouble(Need::y).toArray();
        x = people.stream().mapToDouble(Volunteer::x).toArray();
        y = people.stream().mapToDouble(Volunteer::y).toArray();
        quota = people.stream().mapToInt(Volunteer::quota).toArray();
        services = people.stream().mapToInt(Volunteer::services).toArray();
        fairness = people.stream()
                .mapToLong(person -> Math.round(1000 * wish.metresPerService() * person.services()))
                .toArray();
        dearest = dearest();
        var skills = new TreeMap<Integer, Integer>();
        wanted.forEach(need -> skills.putIfAbsent(need.skill(), skills.size()));
        field = wanted.stream().mapToInt(need -> skills.get(need.skill())).toArray();
        fields = new Field[skills.size()];
        skills.forEach((skill, number) -> {
            var able = new int[volunteers];
            int count = 0;
            int skilled = 0;
            for (int v = 0; v < volunteers; v++) {
                if (people.get(v).skills().contains(skill)) {
                    skilled++;
                    able[count] = v;
                    count += quota[v] > 0 ? 1 : 0;
                }
            }
            fields[number] = new Field(Arrays.copyOf(able, count), skilled);
        });
    }

    /** Whoever has the skill that a need takes, and a quota. */
    int[] able(int need) {
        return fields[field[need]].able;
    }

    /** How many have the skill that a need takes, with a quota or without. */
    int skilled(int need) {
        return fields[field[need]].skilled;
    }

    long millimetres(int need, int volunteer) {
        return Math.round(1000 * Math.hypot(needX[need] - x[volunteer], needY[need] - y[volunteer]));
    }

    private long dearest() {
        double west = Math.min(least(needX), least(x));
        double south = Math.min(least(needY), least(y));
        double diagonal = Math.hypot(most(needX, x) - west, most(needY, y) - south);
        long most = Math.round(1000 * diagonal) + Arrays.stream(fairness).max().orElse(0) + 1;
        return Math.multiplyExact(most, needs + 1L);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] some, double[] others) {
        return Math.max(
                Arrays.stream(some).max().orElse(0), Arrays.stream(others).max().orElse(0));
    }

    Neighbours first(int need) {
        var mine = fields[field[need]];
        return within(need, mine.usual);
    }

    Neighbours wider(int need, Neighbours known) {
        return within(need, 2 * known.reach);
    }

    private Neighbours within(int need, double reach) {
        return fields[field[need]].within(need, reach);
    }

    /** Those with one skill, sorted into square cells. */
    private final class Field {

        final int[] able;
        final int skilled;
        final double usual;
        private final double west;
        private final double south;
        private final double side;
        private final int columns;
        private final int rows;
        private final int[] start;
        private final int[] sorted;

        Field(int[] able, int skilled) {
            this.able = able;
            this.skilled = skilled;
            west = Arrays.stream(able).mapToDouble(v -> x[v]).min().orElse(0);
            south = Arrays.stream(able).mapToDouble(v -> y[v]).min().orElse(0);
            double width = Arrays.stream(able).mapToDouble(v -> x[v]).max().orElse(0) - west;
            double height = Arrays.stream(able).mapToDouble(v -> y[v]).max().orElse(0) - south;
            double each = Math.max(1, Math.max(width, 1) * Math.max(height, 1) / Math.max(1, able.length));
            usual = Math.sqrt(FIRST_LIST * each / Math.PI);
            side = Math.max(Math.sqrt(2 * each), Math.max(width, height) / 2000);
            columns = (int) (width / side) + 1;
            rows = (int) (height / side) + 1;
            start = new int[columns * rows + 1];
            for (int v : able) {
                start[cell(v) + 1]++;
            }
            for (int c = 0; c < columns * rows; c++) {
                start[c + 1] += start[c];
            }
            sorted = new int[able.length];
            var next = start.clone();
            for (int v : able) {
                sorted[next[cell(v)]++] = v;
            }
        }

        private int cell(int v) {
            return row(y[v]) * columns + (int) ((x[v] - west) / side);
        }

        private int row(double north) {
            return (int) ((north - south) / side);
        }

        Neighbours within(int need, double reach) {
            int left = column(needX[need] - reach, west, columns);
            int right = column(needX[need] + reach, west, columns);
            int low = column(needY[need] - reach, south, rows);
            int high = column(needY[need] + reach, south, rows);
            long limit = (long) Math.floor(1000 * reach);
            var found = new long[32];
            int count = 0;
            int seen = 0;
            for (int row = low; row <= high; row++) {
                for (int at = start[row * columns + left]; at < start[row * columns + right + 1]; at++) {
                    seen++;
                    long way = millimetres(need, sorted[at]);
                    if (way <= limit) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        found[count++] = way << 32 | sorted[at];
                    }
                }
            }
            Arrays.sort(found, 0, count);
            return new Neighbours(found, count, reach, seen == able.length && count == seen);
        }

        private int column(double at, double from, int count) {
            return (int) Math.clamp((at - from) / side, 0, count - 1);
        }
    }
}
