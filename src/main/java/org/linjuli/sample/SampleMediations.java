package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Account;
import org.linjuli.identity.Accounts;
import org.linjuli.mediation.MediationImport;
import org.linjuli.mediation.MediationImport.Past;
import org.linjuli.mediation.MediationImport.PastSeat;
import org.linjuli.mediation.MediationState;
import org.linjuli.mediation.Mediations;
import org.linjuli.mediation.Mediations.Replacement;
import org.linjuli.mediation.ReplacedBecause;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Responsible;
import org.linjuli.residence.Dwellers;
import org.linjuli.sample.MediationTale.Door;
import org.linjuli.sample.MediationTale.Scene;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Component;

/**
 * A year of mediations in the sample city: in the compound of the demo one at every stage, and some in one compound of those
 * communities where people live of whom somebody can mediate; about two hundred households in the whole city.
 */
@Component
class SampleMediations implements SamplePart {

    private static final int YEAR = 350;
    private static final int COMPOUNDS = 40;
    private static final int MOST_MEMBERS = 4;
    private static final int MOST_OTHERS = 12;
    private static final List<MediationState> AT_HOME = List.of(
            MediationState.AGREED,
            MediationState.FULFILLED,
            MediationState.FULFILLED,
            MediationState.OPEN,
            MediationState.FULFILLED,
            MediationState.REFERRED,
            MediationState.FULFILLED,
            MediationState.WITHDRAWN,
            MediationState.FAILED,
            MediationState.REQUESTED,
            MediationState.OPEN,
            MediationState.FAILED);
    private static final List<MediationState> ELSEWHERE = List.of(
            MediationState.FULFILLED,
            MediationState.FULFILLED,
            MediationState.FULFILLED,
            MediationState.FULFILLED,
            MediationState.AGREED,
            MediationState.FULFILLED,
            MediationState.REFERRED,
            MediationState.FULFILLED,
            MediationState.OPEN,
            MediationState.WITHDRAWN);

    private final MediationImport mediations;
    private final Organization organization;
    private final Dwellers dwellers;
    private final Accounts accounts;
    private final Population population;
    private final Mediations steps;
    private final Clock clock;

    SampleMediations(
            MediationImport mediations,
            Organization organization,
            Dwellers dwellers,
            Accounts accounts,
            Population population,
            Mediations steps,
            Clock clock) {
        this.steps = steps;
        this.mediations = mediations;
        this.organization = organization;
        this.dwellers = dwellers;
        this.accounts = accounts;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleRequests.class, SampleDoors.class);
    }

    @Override
    public String title() {
        return "mediations of compounds";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 37);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var home = DemoPlaces.in(city).home();
        var seats = new ArrayList<PastSeat>();
        var all = new ArrayList<Past>();
        var atHome = new ArrayList<AtHome>();
        var talks = new LawTalkTales(now);
        var order = new ArrayList<>(city.communities());
        Collections.shuffle(order, new Random(SampleCity.USUAL_SEED));
        int found = 0;
        for (var community : order) {
            var own = random.split();
            boolean isHome = community.buildings().contains(home);
            if (isHome || found < COMPOUNDS) {
                var compound = isHome ? home.building().compound() : first(community);
                var scene = compound == null ? null : scene(community, compound, home, own);
                if (scene != null) {
                    found++;
                    seats.addAll(seats(scene, now, own));
                    var told = tell(scene, isHome ? AT_HOME : drawn(own), now, own);
                    all.addAll(told);
                    if (isHome) {
                        atHome.add(new AtHome(scene, told));
                    }
                    talks.add(scene, isHome, told, own);
                }
            }
            progress.add(1);
        }
        mediations.load(seats, all);
        mediations.talks(talks.told());
        atHome.forEach(this::goOn);
    }

    private record AtHome(Scene scene, List<Past> told) {}

    /** Of the last two one gets another mediator, and one becomes a request: as they would, by the hands of those who may. */
    private void goOn(AtHome home) {
        var open = home.told.get(home.told.size() - 2).mediation();
        var failed = home.told.getLast().mediation();
        var scene = home.scene;
        var gone = Objects.requireNonNull(open.consent().mediator());
        scene.group().stream()
                .filter(one -> !open.isMediator(one))
                .findFirst()
                .ifPresent(comes -> replace(scene, open.id(), new Replacement(gone, comes, ReplacedBecause.AWAY)));
        var mediator = hand(Objects.requireNonNull(failed.consent().mediator()));
        steps.act(
                mediator,
                failed.id(),
                steps.one(mediator, failed.id()).version(),
                "refer",
                Map.of("to", "REQUEST", "words", "双方愿意由社区出面，请协调后再谈一次；调解时说过的话不再重复。"));
    }

    private void replace(Scene scene, UUID id, Replacement wanted) {
        var namer = new Actor(scene.namer(), "", List.of(new Grant(Role.BRANCH_SECRETARY, scene.grid())));
        var after = steps.replace(namer, id, steps.one(namer, id).version(), wanted);
        steps.act(hand(wanted.comes()), id, after.version(), "declare", Map.of());
    }

    private static Actor hand(AccountId account) {
        return new Actor(account, "", List.of());
    }

    private static @Nullable UUID first(SampleCommunity community) {
        return community.buildings().stream()
                .map(one -> one.building().compound())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<MediationState> drawn(SplittableRandom random) {
        int first = random.nextInt(ELSEWHERE.size());
        return Stream.of(ELSEWHERE.get(first), ELSEWHERE.get((first + 3) % ELSEWHERE.size()))
                .toList();
    }

    /** Null where nobody can name a mediator or mediate. */
    private @Nullable Scene scene(
            SampleCommunity community, UUID compound, SampleBuilding home, SplittableRandom random) {
        var buildings = community.buildings().stream()
                .filter(one -> one.building().compound().equals(compound))
                .sorted(Comparator.comparing(one -> !one.equals(home)))
                .toList();
        var grid = buildings.stream()
                .collect(Collectors.groupingBy(SampleBuilding::grid, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<NodePath, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        var namer = organization.secretariesOf(compound).stream().findFirst().orElse(null);
        var group = buildings.stream()
                .flatMap(one -> organization.responsibleFor(grid, one.building().id()).stream())
                .filter(post -> grid.contains(post.node()))
                .map(Responsible::holder)
                .filter(Objects::nonNull)
                .filter(holder -> !holder.equals(namer))
                .distinct()
                .limit(MOST_MEMBERS)
                .toList();
        var doors = doors(buildings, random);
        boolean anybody = doors.stream()
                .map(Door::account)
                .anyMatch(one -> one != null && !one.equals(namer) && !group.contains(one));
        return namer == null || group.isEmpty() || doors.size() < 3 || !anybody
                ? null
                : new Scene(compound, grid, namer, group, doors);
    }

    /** Those behind whose doors somebody was verified, the demo's own first; then others, who have no account. */
    private List<Door> doors(List<SampleBuilding> buildings, SplittableRandom random) {
        var doors = new ArrayList<Door>();
        var demo = accounts.findByUsername("resident").map(Account::id).orElse(null);
        List<Household> households =
                buildings.stream().flatMap(SampleBuilding::dwellings).toList();
        var living = dwellers.verifiedIn(households.stream().map(Household::id).toList());
        for (var household : households) {
            var people = living.getOrDefault(household.id(), List.of());
            AccountId speaks = people.isEmpty() ? null : people.getFirst();
            if (speaks != null) {
                doors.add(speaks.equals(demo) ? 0 : doors.size(), new Door(household.id(), speaks, household.door()));
            }
        }
        doors.addAll(others(buildings, doors, random));
        for (int n = 0; n < 20 && !households.isEmpty(); n++) {
            var household = households.get(random.nextInt(households.size()));
            if (!living.containsKey(household.id())) {
                doors.add(new Door(household.id(), null, household.door()));
            }
        }
        return doors;
    }

    /** Other residents of these buildings, each behind some door: few of a compound have been verified. */
    private List<Door> others(List<SampleBuilding> buildings, List<Door> known, SplittableRandom random) {
        var verified = known.stream().map(Door::account).toList();
        return population.residents().stream()
                .filter(one -> buildings.contains(one.house())
                        && !verified.contains(one.actor().account()))
                .limit(MOST_OTHERS)
                .map(one -> {
                    var dwellings = one.house().dwellings().toList();
                    var household = dwellings.get(random.nextInt(dwellings.size()));
                    return new Door(household.id(), one.actor().account(), household.door());
                })
                .toList();
    }

    private static List<PastSeat> seats(Scene scene, Instant now, SplittableRandom random) {
        var since = now.minus(Duration.ofDays(YEAR + 10 + random.nextInt(60)));
        return scene.group().stream()
                .map(member -> new PastSeat(
                        Ids.of(since.toEpochMilli(), random.nextLong(), random.nextLong()),
                        scene.compound(),
                        member,
                        since.atZone(CityTime.ZONE).toLocalDate(),
                        scene.namer()))
                .toList();
    }

    private static List<Past> tell(Scene scene, List<MediationState> states, Instant now, SplittableRandom random) {
        var told = new ArrayList<Past>();
        for (int n = 0; n < states.size(); n++) {
            told.add(new MediationTale(scene, n, states.get(n), now, random).told());
        }
        return told;
    }

    @Override
    public void clear() {
        mediations.clear();
    }
}
