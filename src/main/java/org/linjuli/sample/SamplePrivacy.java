package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.privacy.PrivacyImport;
import org.linjuli.privacy.PrivacyImport.Deed;
import org.linjuli.privacy.PrivacyImport.PastConsent;
import org.linjuli.privacy.PrivacyImport.PastPurge;
import org.linjuli.privacy.PrivacyImport.PastRequest;
import org.linjuli.privacy.Purpose;
import org.linjuli.privacy.RightsAction;
import org.linjuli.privacy.RightsKind;
import org.linjuli.sample.SampleResidents.Resident;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the residents of the sample city consented to and asked about their data, and what the nights removed. */
@Component
class SamplePrivacy implements SamplePart {

    private static final int REQUESTS = 36;
    private static final Duration BETWEEN = Duration.ofDays(8);
    private static final Duration LAST = Duration.ofDays(40);
    private static final double CONSENTING = .62;
    private static final int DAYS_OF_CONSENTS = 360;
    private static final int NIGHTS = 30;
    private static final LocalTime PURGED = LocalTime.of(3, 10);

    /** Since when the words of today hold; what was consented to before has to be asked anew. */
    private static final Instant NEWER_WORDS =
            LocalDate.of(2026, 6, 1).atStartOfDay(CityTime.ZONE).toInstant();

    private final PrivacyImport privacy;
    private final Population population;
    private final Clock clock;

    SamplePrivacy(PrivacyImport privacy, Population population, Clock clock) {
        this.privacy = privacy;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleDoors.class);
    }

    @Override
    public String title() {
        return "consents and rights requests";
    }

    /** All or nothing: what was erased cannot be taken back. */
    @Override
    @Transactional
    public void load(SampleCity city, Progress progress) {
        var random = new SplittableRandom(SampleCity.USUAL_SEED * 13 + 5);
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        privacy.consents(population.residents().stream()
                .flatMap(resident -> consents(resident, random, now))
                .toList());
        privacy.requests(new Requests(city, random, now).all());
        privacy.purges(privacy.nightlyRules().stream()
                .flatMap(rule -> nights(rule, random, now))
                .toList());
        progress.add(REQUESTS);
    }

    @Override
    public void clear() {
        privacy.clear();
    }

    private static UUID id(Instant at, SplittableRandom random) {
        return Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    /** Who is on show consents to the words of today; others did so once, and perhaps no more. */
    private static Stream<PastConsent> consents(Resident resident, SplittableRandom random, Instant now) {
        boolean shown = !resident.username().startsWith("jm-");
        if (!shown && random.nextDouble() >= CONSENTING) {
            return Stream.empty();
        }
        var first = shown
                ? NEWER_WORDS.minus(Duration.ofDays(60))
                : now.minus(Duration.ofMinutes(random.nextLong(DAYS_OF_CONSENTS * 1440L)));
        double fate = shown ? 0 : random.nextDouble();
        if (first.isBefore(NEWER_WORDS)) {
            var later = NEWER_WORDS.plus(Duration.ofMinutes(random.nextLong(90 * 1440L)));
            if (fate < .7) {
                return Stream.of(consent(resident, 1, first, later, random), consent(resident, 2, later, null, random));
            }
            return Stream.of(consent(resident, 1, first, fate < .8 ? later : null, random));
        }
        var withdrawn = first.plus(Duration.ofDays(9));
        return Stream.of(consent(resident, 2, first, fate > .93 && withdrawn.isBefore(now) ? withdrawn : null, random));
    }

    private static PastConsent consent(
            Resident resident, int version, Instant given, @Nullable Instant withdrawn, SplittableRandom random) {
        return new PastConsent(
                id(given, random), resident.actor().account(), Purpose.LOCATION, version, given, withdrawn);
    }

    private static Stream<PastPurge> nights(String rule, SplittableRandom random, Instant now) {
        var today = LocalDate.ofInstant(now, CityTime.ZONE);
        int usual = random.nextInt(60);
        return IntStream.rangeClosed(1, NIGHTS)
                .mapToObj(back -> today.minusDays(NIGHTS - back)
                        .atTime(PURGED)
                        .atZone(CityTime.ZONE)
                        .toInstant())
                .filter(at -> at.isBefore(now))
                .map(at -> new PastPurge(id(at, random), rule, at, random.nextInt(usual + 1)));
    }

    /** The requests, each of somebody else, the oldest first. */
    private final class Requests {

        private final SplittableRandom random;
        private final OfficeClock office;
        private final Instant now;
        private final List<Actor> officers;
        private final Iterator<Resident> residents;
        private final List<PastRequest> all = new ArrayList<>();

        Requests(SampleCity city, SplittableRandom random, Instant now) {
            this.random = random;
            this.office = new OfficeClock(random);
            this.now = now;
            this.officers = population.securityAdministrators().stream()
                    .map(id -> new Actor(id, "", List.of(new Grant(Role.SECURITY_ADMIN, city.county()))))
                    .toList();
            this.residents = population.residents().stream()
                    .filter(resident -> resident.username().startsWith("jm-"))
                    .filter(resident -> privacy.isErasable(resident.actor().account()))
                    .iterator();
            IntStream.range(0, REQUESTS).forEach(this::ended);
            open();
            population.residents().stream()
                    .filter(resident -> resident.username().equals("resident"))
                    .forEach(resident -> copy(resident, now.minus(Duration.ofDays(33))));
        }

        List<PastRequest> all() {
            return all;
        }

        private void ended(int n) {
            if (!residents.hasNext()) {
                return;
            }
            var who = residents.next();
            var filed = office.atHome(now.minus(LAST).minus(BETWEEN.multipliedBy(REQUESTS - n)), Duration.ofHours(9));
            switch (n % 5) {
                case 0, 2 -> copy(who, filed);
                case 1 -> correct(who, filed, n % 15 == 1 ? RightsAction.WITHDRAW : RightsAction.FINISH, n);
                case 3 -> correct(who, filed, n % 10 == 3 ? RightsAction.REFUSE : RightsAction.FINISH, n);
                default -> erase(who, filed, n % 15 == 4 ? RightsAction.WITHDRAW : RightsAction.FINISH, n);
            }
        }

        /** One of each that waits: overdue, taken up, and new. */
        private void open() {
            waits(RightsKind.CORRECT, Duration.ofDays(27), true);
            waits(RightsKind.CORRECT, Duration.ofDays(16), true);
            waits(RightsKind.ERASE, Duration.ofDays(6), true);
            waits(RightsKind.CORRECT, Duration.ofHours(50), false);
            waits(RightsKind.ERASE, Duration.ofHours(5), false);
        }

        private void waits(RightsKind kind, Duration since, boolean accepted) {
            if (!residents.hasNext()) {
                return;
            }
            var who = residents.next();
            var filed = now.minus(since);
            var deeds = accepted
                    ? List.of(deed(office.atWork(filed, Duration.ofHours(3)), officers.getFirst(), RightsAction.ACCEPT))
                    : List.<Deed>of();
            add(who, filed, kind, deeds);
        }

        private void copy(Resident who, Instant filed) {
            add(
                    who,
                    filed,
                    RightsKind.COPY,
                    List.of(
                            deed(filed, Actor.system(), RightsAction.ACCEPT),
                            deed(filed, Actor.system(), RightsAction.FINISH)));
        }

        private void correct(Resident who, Instant filed, RightsAction end, int n) {
            var answer = end == RightsAction.REFUSE ? "请带身份证到社区窗口核对后再提出" : "已核对证件，姓名已更正";
            add(who, filed, RightsKind.CORRECT, deeds(who, filed, end, answer, n));
        }

        private void erase(Resident who, Instant filed, RightsAction end, int n) {
            add(who, filed, RightsKind.ERASE, deeds(who, filed, end, "已电话核实是本人", n));
        }

        private List<Deed> deeds(Resident who, Instant filed, RightsAction end, String answer, int n) {
            var officer = officers.get(n % officers.size());
            var accepted = office.atWork(filed, Duration.ofHours(5));
            var ended = office.atWork(accepted, Duration.ofDays(4));
            return switch (end) {
                case WITHDRAW -> List.of(deed(office.atHome(filed, Duration.ofHours(8)), who.actor(), end));
                case REFUSE ->
                    List.of(
                            deed(accepted, officer, RightsAction.ACCEPT),
                            new Deed(ended, officer, end, Map.of("ground", "IDENTITY_UNPROVED", "answer", answer)));
                default ->
                    List.of(
                            deed(accepted, officer, RightsAction.ACCEPT),
                            new Deed(ended, officer, end, Map.of("answer", answer)));
            };
        }

        private Deed deed(Instant at, Actor by, RightsAction action) {
            return new Deed(at, by, action, Map.of());
        }

        private void add(Resident who, Instant filed, RightsKind kind, List<Deed> deeds) {
            boolean corrects = kind == RightsKind.CORRECT;
            all.add(new PastRequest(
                    id(filed, random),
                    who.actor(),
                    filed,
                    kind,
                    corrects ? Part.NAME : null,
                    corrects ? SampleNames.any(random) : null,
                    deeds));
        }
    }
}
