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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.deliberation.TopicImport;
import org.linjuli.deliberation.TopicImport.Roll;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.meeting.MeetingImport;
import org.linjuli.meeting.MeetingImport.Talked;
import org.linjuli.organization.Organization;
import org.linjuli.property.Committee;
import org.linjuli.property.PolicyModes;
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
    /** A village has villagers, not owners, and no committee of them. */
    private static final int COMMITTEE_ONE_IN = 2;

    /** So long that the vote on it, held after some weekly session, was over after its notice began. */
    private static final int ON_NOTICE = 11;

    private static final String LANES = "安定里";

    private final PropertyImport policies;
    private final TopicImport topics;
    private final EvaluationImport evaluations;
    private final MeetingImport meetings;
    private final PolicyModes modes;
    private final SampleTopics scenes;
    private final Organization organization;
    private final Dwellers dwellers;
    private final Clock clock;

    SamplePolicies(
            PropertyImport policies,
            TopicImport topics,
            EvaluationImport evaluations,
            MeetingImport meetings,
            PolicyModes modes,
            SampleTopics scenes,
            Organization organization,
            Dwellers dwellers,
            Clock clock) {
        this.policies = policies;
        this.topics = topics;
        this.evaluations = evaluations;
        this.meetings = meetings;
        this.modes = modes;
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
        var sessions = meetings.held();
        var traces = new Traces(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (var community : city.communities()) {
            var built = community.buildings().stream()
                    .map(one -> one.building().compound())
                    .collect(Collectors.toSet());
            var own = community.compounds().stream()
                    .filter(one -> built.contains(one.id()))
                    .sorted(Comparator.comparing((Compound one) -> !sessions.containsKey(one.id()))
                            .thenComparing(Compound::name))
                    .toList();
            var named = own.stream().filter(one -> isNamed(demo, one));
            var others = own.stream().filter(one -> !isNamed(demo, one)).limit(MOST_IN_A_COMMUNITY);
            for (var one : Stream.concat(named, others).toList()) {
                int place = number++;
                var scene = scenes.scene(community, one.id(), sessions.getOrDefault(one.id(), List.of()));
                var drawn = random.split();
                var tales = tell(demo, ground(community, one, scene), one, place, now, drawn);
                tales.forEach(
                        traces.of(new TopicTraces(scene, SampleTopics.dwellings(community, one.id()), drawn), now));
                told.addAll(tales);
                boolean isKept = isNamed(demo, one);
                if (isKept || (place % COMMITTEE_ONE_IN == 0 && one.kind() != CompoundKind.VILLAGE)) {
                    terms.add(term(one, scene.place().area(), isKept ? 0 : place, now, random));
                }
            }
            progress.add(1);
        }
        topics.load(told.stream().map(Told::topic).filter(Objects::nonNull).toList());
        topics.marks(traces.rolls);
        meetings.talked(traces.talks);
        evaluations.load(Stream.concat(
                        traces.judged.stream(),
                        told.stream()
                                .filter(one -> one.judged() != null)
                                .map(one -> EvaluationStory.of(
                                        Objects.requireNonNull(one.judged()),
                                        one.past().policy().id())))
                .toList());
        policies.load(told.stream().map(Told::past).toList());
        policies.committees(terms);
    }

    /** What the votes on policies left at sessions, on rolls and in evaluations. */
    private record Traces(List<Talked> talks, List<Roll> rolls, List<EvaluationImport.Past> judged) {

        Consumer<Told> of(TopicTraces traces, Instant now) {
            return told -> {
                var topic = told.topic();
                if (topic != null) {
                    traces.talks(topic).forEach(talks::add);
                    traces.rolls(topic, now.minus(SampleTopics.MARKS_KEPT)).forEach(rolls::add);
                    traces.judgements(topic).forEach(judged::add);
                }
            };
        }
    }

    private static boolean isNamed(DemoPlaces demo, Compound one) {
        return one.equals(demo.compound())
                || one.equals(demo.withProperty())
                || one.name().equals(LANES);
    }

    private PolicyTale.Ground ground(SampleCommunity community, Compound compound, TopicScene scene) {
        var doors = SampleTopics.dwellings(community, compound.id()).stream()
                .limit(MOST_ASKED)
                .toList();
        return new PolicyTale.Ground(
                scene,
                compound.name(),
                doors,
                organization.propertyCompanyOf(compound.id()).orElse(null),
                dwellers.verifiedIn(scene.households()),
                modes.names());
    }

    private List<Told> tell(
            DemoPlaces demo,
            PolicyTale.Ground ground,
            Compound compound,
            int number,
            Instant now,
            SplittableRandom random) {
        if (compound.name().equals(LANES)) {
            return PolicyTale.ofTheLanes(ground, now, random);
        }
        var tale = new PolicyTale(ground, mode(compound, random), now, random);
        if (compound.equals(demo.withProperty())) {
            return List.of(tale.replaced(760, 425), tale.holding(425, EvaluationState.SATISFIED));
        }
        if (compound.equals(demo.compound())) {
            var next = new PolicyTale(ground, PolicyTale.COMPANY, now, random);
            var before = new PolicyTale(ground, PolicyTale.COMMUNITY, now, random);
            return List.of(before.holding(380), next.pending(PolicyState.CONSULTED, ON_NOTICE));
        }
        if (number % WITHOUT_ONE_IN == 1) {
            return List.of();
        }
        // Where there is no talk point nothing has been talked over, and so nothing was voted on.
        int draw = ground.scene().sessions().isEmpty() ? random.nextInt(2) : random.nextInt(10);
        return List.of(
                switch (draw) {
                    case 0 -> tale.pending(PolicyState.DRAFT, 3 + random.nextInt(20));
                    case 1 -> tale.pending(PolicyState.CONSULTED, 1 + random.nextInt(5));
                    case 2 -> tale.pending(PolicyState.DECIDED, 2 + random.nextInt(6));
                    case 3, 4 -> tale.holding(370 + random.nextInt(65));
                    default -> tale.holding(100 + random.nextInt(215));
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
                isRed(place, random) ? (seats + 1) / 2 + random.nextInt(2) : random.nextInt((seats + 1) / 2));
    }

    /** Two of three have party members in half of their seats or more. */
    private static boolean isRed(int place, SplittableRandom random) {
        return place == 0 || random.nextInt(3) > 0;
    }

    private String mode(Compound compound, SplittableRandom random) {
        if (organization.propertyCompanyOf(compound.id()).isPresent()) {
            return random.nextInt(5) == 0 ? PolicyTale.STATE_OWNED : PolicyTale.COMPANY;
        }
        return compound.kind() == CompoundKind.OLD_LANES || compound.kind() == CompoundKind.VILLAGE
                ? PolicyTale.RESIDENTS
                : PolicyTale.COMMUNITY;
    }

    @Override
    public void clear() {
        policies.clear();
    }
}
