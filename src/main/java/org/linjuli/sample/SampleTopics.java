package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicImport;
import org.linjuli.deliberation.TopicImport.Past;
import org.linjuli.deliberation.TopicImport.Roll;
import org.linjuli.deliberation.TopicPhase;
import org.linjuli.deliberation.TopicState;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.meeting.MeetingImport;
import org.linjuli.meeting.MeetingImport.Held;
import org.linjuli.meeting.MeetingImport.Talked;
import org.linjuli.organization.Organization;
import org.linjuli.residence.Dwellers;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Component;

/**
 * A year of topics in the sample city: in one compound of each community some, in that of the demo one in every state; of
 * their votes one was tied and one had no quorum.
 */
@Component
class SampleTopics implements SamplePart {

    private static final int YEAR = 360;
    private static final int RESTS = 2;
    /** As long as the product keeps who has voted. */
    static final Duration MARKS_KEPT = Duration.ofDays(90);

    private static final Set<TopicState> ENDS = Set.of(
            TopicState.CLOSED, TopicState.DECLINED, TopicState.REFERRED, TopicState.MERGED, TopicState.UNDECIDED);
    private static final List<TopicState> AT_HOME = List.of(
            TopicState.CLOSED,
            TopicState.CLOSED,
            TopicState.UNDECIDED,
            TopicState.DECLINED,
            TopicState.CLOSED,
            TopicState.REFERRED,
            TopicState.REWORK,
            TopicState.DELIVERED,
            TopicState.DOING,
            TopicState.TIED,
            TopicState.NO_QUORUM,
            TopicState.DECIDED,
            TopicState.VOTING,
            TopicState.OPTIONS_READY,
            TopicState.TALKED,
            TopicState.ADMITTED,
            TopicState.RAISED,
            TopicState.MERGED,
            TopicState.RAISED);
    private static final List<TopicState> ELSEWHERE = List.of(
            TopicState.CLOSED,
            TopicState.CLOSED,
            TopicState.CLOSED,
            TopicState.DECLINED,
            TopicState.DOING,
            TopicState.VOTING,
            TopicState.ADMITTED,
            TopicState.RAISED);

    private final TopicImport topics;
    private final EvaluationImport evaluations;
    private final MeetingImport meetings;
    private final Organization organization;
    private final Dwellers dwellers;
    private final Clock clock;

    SampleTopics(
            TopicImport topics,
            EvaluationImport evaluations,
            MeetingImport meetings,
            Organization organization,
            Dwellers dwellers,
            Clock clock) {
        this.topics = topics;
        this.evaluations = evaluations;
        this.meetings = meetings;
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
        return "topics of compounds";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 31);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var home = DemoPlaces.in(city).home();
        var all = new ArrayList<Past>();
        var talked = new ArrayList<Talked>();
        var rolls = new ArrayList<Roll>();
        var judged = new ArrayList<EvaluationImport.Past>();
        var sessions = meetings.held();
        for (var community : city.communities()) {
            var own = random.split();
            boolean isHome = community.buildings().contains(home);
            var compound = isHome ? home.building().compound() : one(community, sessions.keySet());
            if (compound != null) {
                var scene = scene(community, compound, sessions.getOrDefault(compound, List.of()));
                var traces = new TopicTraces(scene, dwellings(community, compound), own);
                for (var past : tell(scene, isHome ? AT_HOME : drawn(scene, own), now, own)) {
                    all.add(past);
                    traces.talks(past).forEach(talked::add);
                    traces.rolls(past, now.minus(MARKS_KEPT)).forEach(rolls::add);
                    traces.judgements(past).forEach(judged::add);
                }
            }
            progress.add(1);
        }
        topics.load(all);
        topics.marks(rolls);
        meetings.talked(talked);
        evaluations.load(judged);
    }

    /** A compound with a talk point where there is one. */
    private static @Nullable UUID one(SampleCommunity community, Set<UUID> talking) {
        var built = community.buildings().stream()
                .map(one -> one.building().compound())
                .collect(Collectors.toSet());
        return community.compounds().stream()
                .filter(compound -> built.contains(compound.id()))
                .min(Comparator.comparing((Compound compound) -> !talking.contains(compound.id()))
                        .thenComparing(Compound::name))
                .map(Compound::id)
                .orElse(null);
    }

    /** Where there is no talk point, nothing has been talked about. */
    private static List<TopicState> drawn(TopicScene scene, SplittableRandom random) {
        return ELSEWHERE.stream()
                .filter(state -> random.nextInt(5) < 3)
                .filter(state ->
                        !scene.sessions().isEmpty() || state.phase() == TopicPhase.ASK || state == TopicState.ADMITTED)
                .toList();
    }

    private static List<SampleBuilding> buildings(SampleCommunity community, UUID compound) {
        return community.buildings().stream()
                .filter(one -> one.building().compound().equals(compound))
                .toList();
    }

    static List<Household> dwellings(SampleCommunity community, UUID compound) {
        return buildings(community, compound).stream()
                .flatMap(SampleBuilding::dwellings)
                .toList();
    }

    /** A compound, who lives there and the sessions held in it. */
    TopicScene scene(SampleCommunity community, UUID compound, List<Held> sessions) {
        var buildings = buildings(community, compound);
        var grid = buildings.stream()
                .collect(Collectors.groupingBy(SampleBuilding::grid, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<NodePath, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        var households =
                dwellings(community, compound).stream().map(Household::id).toList();
        var people = dwellers.verifiedIn(households).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(AccountId::value))
                .toList();
        var desk = organization.propertyCompanyOf(compound).orElse(grid);
        return new TopicScene(new Topic.TopicPlace(compound, grid), households, people, desk, sessions);
    }

    private static List<Past> tell(TopicScene scene, List<TopicState> states, Instant now, SplittableRandom random) {
        var told = new ArrayList<Past>();
        var into = new UUID[1];
        int first = random.nextInt(TopicPlot.ALL.size());
        for (int n = 0; n < states.size(); n++) {
            var target = states.get(n);
            int since = ENDS.contains(target)
                    ? 4 + random.nextInt(YEAR - 10 - TopicTale.daysTo(target) - 40)
                    : RESTS + random.nextInt(3);
            // What was done over once more may have taken weeks longer.
            int spare = target == TopicState.CLOSED ? 30 : 0;
            var raised = now.minus(Duration.ofDays(TopicTale.daysTo(target) + since + spare))
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(Duration.ofMinutes(60 + random.nextInt(600)));
            var plot = TopicPlot.ALL.get((first + n) % TopicPlot.ALL.size());
            var past = new TopicTale(plot, scene, raised, random).until(target, into[0]);
            into[0] = target == TopicState.RAISED ? past.topic().id() : into[0];
            told.add(past);
        }
        return told;
    }

    @Override
    public void clear() {
        topics.clear();
    }
}
