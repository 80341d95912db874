package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkImport.Joined;
import org.linjuli.casework.CaseworkImport.Situation;
import org.linjuli.casework.CaseworkImport.Story;
import org.linjuli.casework.Channel;
import org.linjuli.casework.Filing;
import org.linjuli.sample.Matters.Matter;
import org.linjuli.sample.SampleResidents.Resident;
import org.linjuli.sample.SampleStory.Rest;
import org.linjuli.sample.SampleStory.Said;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** What the people of the sample city file in a year. The same residents, seed and instant always give the same. */
final class SampleFilings {

    private static final Duration YEAR = Duration.ofDays(365);

    /** Above one: more of the filings lie in the last months than in the first. */
    private static final double GROWTH = 1.35;

    private static final double BY_WORKER = 0.14;
    private static final double SHARED = 0.18;
    private static final double PRIVATE = 0.05;

    /** In hours: none of the stories at rest takes longer. */
    private static final int LONGEST = 60 * 24;

    private final Matters matters;
    private final Map<String, String> codes;
    private final List<Resident> residents;
    private final Map<java.util.UUID, List<Resident>> neighbours;
    private final SampleStory.Staff staff;
    private final Instant until;
    private final long seed;

    /**
     * What the filings are made of.
     *
     * @param codes category codes by the names of their levels, joined by slashes
     */
    SampleFilings(
            Matters matters,
            Map<String, String> codes,
            List<Resident> residents,
            SampleStory.Staff staff,
            Instant until,
            long seed) {
        this.matters = matters;
        this.codes = codes;
        this.residents = residents;
        this.neighbours = residents.stream().collect(Collectors.groupingBy(Resident::building));
        this.staff = staff;
        this.until = until;
        this.seed = seed;
    }

    Stream<Story> year(int count) {
        return IntStream.range(0, count).mapToObj(this::story);
    }

    private Story story(int number) {
        var random = new SplittableRandom(seed * 31 + number);
        var resident = residents.get(random.nextInt(residents.size()));
        return told(resident, matters.pick(random), daytime(random), random, null);
    }

    /**
     * The few that a demo account shall find at rest: each filed as late as lets it get there, because what lies too
     * long goes up by itself. No two are filed in the same hour, from which the id is made.
     *
     * @param end how a story ends
     */
    Stream<Story> of(Resident resident, List<Rest> rests, Function<Story, Situation> end) {
        var taken = new HashSet<Integer>();
        return IntStream.range(0, rests.size()).mapToObj(number -> {
            var rest = rests.get(number);
            var matters = everyNth(easy(), rests.size(), number);
            var hours = IntStream.rangeClosed(1, LONGEST)
                    .filter(tried -> !taken.contains(tried)
                            && rest.isReached(end.apply(resting(resident, rest, matters, tried))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no story ends at " + rest));
            taken.add(hours);
            return resting(resident, rest, matters, hours);
        });
    }

    private Story resting(Resident resident, Rest rest, List<Matter> matters, int hours) {
        var luck = seed * 77 + resident.actor().account().hashCode() + (long) rest.number() * LONGEST + hours;
        var random = new SplittableRandom(luck);
        return told(resident, matters.get(hours % matters.size()), until.minus(Duration.ofHours(hours)), random, rest);
    }

    private List<Matter> easy() {
        return matters.all().stream()
                .filter(matter -> matter.hardness() == 1 && matter.title().contains("{place}"))
                .sorted(Comparator.comparing(Matter::title))
                .toList();
    }

    /** So that no two of them tell of the same. */
    private static <T> List<T> everyNth(List<T> all, int n, int from) {
        return IntStream.iterate(from, at -> at < all.size(), at -> at + n)
                .mapToObj(all::get)
                .toList();
    }

    private Story told(Resident resident, Matter matter, Instant at, SplittableRandom random, @Nullable Rest rest) {
        var byWorker = rest == null && random.nextDouble() < BY_WORKER;
        var worker = byWorker ? staff.serving(resident.grid(), random) : java.util.Optional.<Actor>empty();
        var channel = worker.isEmpty()
                ? Channel.H5
                : List.of(Channel.DOOR, Channel.PHONE, Channel.DESK, Channel.PAPER)
                        .get(random.nextInt(4));
        var filing = new Filing(
                Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong()),
                filled(matter.title(), resident, random),
                filled(matter.body(), resident, random),
                codes.get(matter.category()),
                new Filing.Where.InBuilding(resident.building()),
                resident.place(),
                channel,
                random.nextDouble() < PRIVATE,
                false,
                false,
                List.of(),
                null);
        var joined = worker.isEmpty() ? joined(resident, at, random) : List.<Joined>of();
        return new SampleStory(
                new Said(filing, worker.orElse(resident.actor()), at, joined, matter, rest), staff, random);
    }

    private List<Joined> joined(Resident resident, Instant at, SplittableRandom random) {
        var others = neighbours.getOrDefault(resident.building(), List.of());
        var joined = new ArrayList<Joined>();
        for (var other : others) {
            if (!other.equals(resident) && random.nextDouble() < SHARED) {
                joined.add(new Joined(other.actor().account(), at.plus(Duration.ofMinutes(random.nextInt(5, 1400)))));
            }
        }
        joined.sort(Comparator.comparing(Joined::at));
        return joined;
    }

    private Instant daytime(SplittableRandom random) {
        double back = Math.pow(random.nextDouble(), GROWTH);
        var day = until.minus(Duration.ofSeconds(Math.round(YEAR.toSeconds() * back)))
                .atZone(CityTime.ZONE);
        double hour = 8 + 3.2 * random.nextGaussian() + (random.nextBoolean() ? 1.5 : 9);
        var at = day.withHour((int) Math.clamp(hour, 6, 22))
                .withMinute(random.nextInt(60))
                .withSecond(random.nextInt(60))
                .toInstant();
        return at.isBefore(until) ? at : at.minus(Duration.ofDays(1));
    }

    private static String filled(String text, Resident resident, SplittableRandom random) {
        return text.replace("{place}", resident.place())
                .replace("{days}", String.valueOf(2 + random.nextInt(6)))
                .replace("{number}", String.valueOf(2 + random.nextInt(8)));
    }
}
