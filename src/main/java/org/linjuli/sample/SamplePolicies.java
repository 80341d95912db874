package org.linjuli.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.deliberation.TopicImport;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.organization.Organization;
import org.linjuli.property.Committee;
import org.linjuli.property.PolicyMode;
import org.linjuli.property.PolicyState;
import org.linjuli.property.PropertyImport;
import org.linjuli.residence.Dwellers;
import org.linjuli.sample.PolicyTale.Told;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.CompoundKind;
import org.springframework.stereotype.Component;

/**
 * Policies of compounds of the sample city: those the report names have a story each, of the others a share has one in some
 * state, and a share has none.
 */
@Component
class SamplePolicies implements SamplePart {

    private static final int MOST_IN_A_COMMUNITY = 2;
    private static final int MOST_ASKED = 400;
    private static final int WITHOUT_ONE_IN = 4;
    private static final int COMMITTEE_ONE_IN = 2;

    private final PropertyImport policies;
    private final TopicImport topics;
    private final EvaluationImport evaluations;
    private final SampleTopics scenes;
    private final Organization organization;
    private final Dwellers dwellers;
    private final Clock clock;

    SamplePolicies(
            PropertyImport policies,
            TopicImport topics,
            EvaluationImport evaluations,
            SampleTopics scenes,
            Organization organization,
            Dwellers dwellers,
            Clock clock) {
        this.policies = policies;
        this.topics = topics;
        this.evaluations = evaluations;
        this.scenes = scenes;
        this.organization = organization;
        this.dwellers = dwellers;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleMeetings.class, SampleDoors.class);
    }

    @Override
    public String title() {
        return "policies of compounds";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 37);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var demo = DemoPlaces.in(city);
        var told = new ArrayList<Told>();
        var terms = new ArrayList<Committee>();
        int number = 0;
        for (var community : city.communities()) {
            var built = community.buildings().stream()
                    .map(one -> one.building().compound())
                    .collect(Collectors.toSet());
            var own = community.compounds().stream()
                    .filter(one -> built.contains(one.id()))
                    .sorted(Comparator.comparing(Compound::name))
                    .toList();
            var named = own.stream().filter(one -> one.equals(demo.compound()) || one.equals(demo.withProperty()));
            var others = own.stream()
                    .filter(one -> !one.equals(demo.compound()) && !one.equals(demo.withProperty()))
                    .limit(MOST_IN_A_COMMUNITY);
            for (var one : Stream.concat(named, others).toList()) {
                int place = number++;
                told.addAll(tell(demo, community, one, place, now, random.split()));
                boolean isKept = one.equals(demo.compound()) || one.equals(demo.withProperty());
                if (isKept || place % COMMITTEE_ONE_IN == 0) {
                    var grid = scenes.scene(community, one.id()).place().area();
                    terms.add(term(one, grid, isKept ? 0 : place, now, random));
                }
            }
            progress.add(1);
        }
        topics.load(told.stream().map(Told::topic).filter(Objects::nonNull).toList());
        evaluations.load(told.stream()
                .filter(one -> one.judged() != null)
                .map(one -> EvaluationStory.of(
                        Objects.requireNonNull(one.judged()),
                        one.past().policy().id()))
                .toList());
        policies.load(told.stream().map(Told::past).toList());
        policies.committees(terms);
    }

    private List<Told> tell(
            DemoPlaces demo,
            SampleCommunity community,
            Compound compound,
            int number,
            Instant now,
            SplittableRandom random) {
        var scene = scenes.scene(community, compound.id());
        var verified = dwellers.verifiedIn(scene.households());
        var mode = mode(compound, random);
        var doors = community.buildings().stream()
                .filter(one -> one.building().compound().equals(compound.id()))
                .flatMap(SampleBuilding::dwellings)
                .limit(MOST_ASKED)
                .toList();
        var tale = new PolicyTale(scene, compound.name(), doors, mode, verified, now, random);
        if (compound.equals(demo.withProperty())) {
            return List.of(tale.replaced(500, 200), tale.holding(200));
        }
        if (compound.equals(demo.compound())) {
            var next = new PolicyTale(scene, compound.name(), doors, PolicyMode.COMPANY, verified, now, random);
            var before = new PolicyTale(scene, compound.name(), doors, PolicyMode.COMMUNITY, verified, now, random);
            return List.of(before.holding(380), next.pending(PolicyState.CONSULTED, 8));
        }
        if (number % WITHOUT_ONE_IN == 1) {
            return List.of();
        }
        return List.of(
                switch (random.nextInt(10)) {
                    case 0 -> tale.pending(PolicyState.DRAFT, 3 + random.nextInt(20));
                    case 1 -> tale.pending(PolicyState.CONSULTED, 1 + random.nextInt(5));
                    case 2 -> tale.pending(PolicyState.DECIDED, 2 + random.nextInt(6));
                    case 3 -> tale.holding(370 + random.nextInt(65));
                    default -> tale.holding(100 + random.nextInt(250));
                });
    }

    /** Most have time left; one in nine ends within weeks, and one in nine is over. */
    private static Committee term(Compound compound, NodePath grid, int place, Instant now, SplittableRandom random) {
        int left = switch (place % 9) {
            case 4 -> 5 + random.nextInt(50);
            case 6 -> -10 - random.nextInt(200);
            default -> 100 + random.nextInt(1_200);
        };
        var ends = LocalDate.ofInstant(now, CityTime.ZONE).plusDays(left);
        int seats = 5 + 2 * random.nextInt(3);
        return new Committee(
                Ids.of(now.toEpochMilli(), random.nextLong(), random.nextLong()),
                compound.id(),
                grid,
                ends.minusYears(5).plusDays(1),
                ends,
                seats,
                seats / 3 + random.nextInt(seats / 2));
    }

    private PolicyMode mode(Compound compound, SplittableRandom random) {
        if (organization.propertyCompanyOf(compound.id()).isPresent()) {
            return random.nextInt(5) == 0 ? PolicyMode.STATE_OWNED : PolicyMode.COMPANY;
        }
        return compound.kind() == CompoundKind.OLD_LANES || compound.kind() == CompoundKind.VILLAGE
                ? PolicyMode.RESIDENTS
                : PolicyMode.COMMUNITY;
    }

    @Override
    public void clear() {
        policies.clear();
    }
}
