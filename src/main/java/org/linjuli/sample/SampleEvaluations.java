package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationImport.Past;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Component;

/**
 * A year of evaluations in the sample city: each community twice of the service of a grid of its own and now and then of a
 * matter; at the demo resident's home one is open.
 */
@Component
class SampleEvaluations implements SamplePart {

    private static final int ASKED = 40;
    private static final int MATTERS_ONE_IN = 3;
    private static final Bar BAR = new Bar(30, 80);
    private static final List<String> MATTERS = List.of("楼道照明维修", "化粪池清掏", "非机动车停放整治", "屋面补漏", "健身器材更换");

    private final EvaluationImport evaluations;
    private final Organization organization;
    private final Clock clock;

    SampleEvaluations(EvaluationImport evaluations, Organization organization, Clock clock) {
        this.evaluations = evaluations;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleDoors.class);
    }

    @Override
    public String title() {
        return "evaluations";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 17);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var all = new ArrayList<Past>();
        for (var community : city.communities()) {
            of(community, now, random.split(), all);
            progress.add(1);
        }
        all.add(open(city, now, random.split()));
        evaluations.load(all);
    }

    private void of(SampleCommunity community, Instant now, SplittableRandom random, List<Past> into) {
        var grids = community.buildings().stream()
                .map(SampleBuilding::grid)
                .distinct()
                .toList();
        if (grids.isEmpty()) {
            return;
        }
        for (int half = 0; half < 2; half++) {
            var grid = grids.get(random.nextInt(grids.size()));
            var ended = now.minus(Duration.ofDays(20 + half * 180L + random.nextInt(60)));
            var title = "网格服务评议（%s）".formatted(half == 0 ? "最近半年" : "上一个半年");
            story(community, grid, EvaluationKind.SERVICE, title, grid, random)
                    .map(story -> story.ended(ended))
                    .ifPresent(into::add);
        }
        if (random.nextInt(MATTERS_ONE_IN) == 0) {
            var grid = grids.get(random.nextInt(grids.size()));
            var title = MATTERS.get(random.nextInt(MATTERS.size()));
            story(community, grid, EvaluationKind.MATTER, title, null, random)
                    .map(story -> story.ended(now.minus(Duration.ofDays(10 + random.nextInt(330)))))
                    .ifPresent(into::add);
        }
    }

    /** At the home of the demo resident, so that there is something to answer. */
    private Past open(SampleCity city, Instant now, SplittableRandom random) {
        var home = DemoPlaces.in(city).home();
        var community = city.communities().stream()
                .filter(one -> one.division().path().contains(home.grid()))
                .findFirst()
                .orElseThrow();
        var households = city.buildings()
                .filter(one -> one.building().compound().equals(home.building().compound()))
                .flatMap(SampleBuilding::dwellings)
                .toList();
        return new EvaluationStory(
                        EvaluationKind.MATTER,
                        "冠发小区楼道照明维修",
                        home.grid(),
                        null,
                        households,
                        people(community, home.grid()),
                        BAR,
                        random)
                .open(now.minus(Duration.ofDays(4)), now.plus(Duration.ofDays(10)));
    }

    private Optional<EvaluationStory> story(
            SampleCommunity community,
            NodePath grid,
            EvaluationKind kind,
            String title,
            @Nullable NodePath executor,
            SplittableRandom random) {
        var households = new ArrayList<>(
                asked(community.buildings().stream().filter(one -> one.grid().equals(grid))));
        Collections.shuffle(households, new Random(random.nextLong()));
        var drawn = households.subList(0, Math.min(ASKED, households.size()));
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EvaluationStory(kind, title, grid, executor, drawn, people(community, grid), BAR, random));
    }

    private static List<Household> asked(Stream<SampleBuilding> buildings) {
        return buildings.flatMap(SampleBuilding::dwellings).toList();
    }

    /** Who opened it, who asked at doors and who asked back; the product where a post is vacant. */
    private EvaluationStory.People people(SampleCommunity community, NodePath grid) {
        var officer = holder(community.division().path());
        var street = holder(community.street().path());
        return new EvaluationStory.People(officer, officer.equals(NOBODY) ? holder(grid) : officer, street);
    }

    private static final AccountId NOBODY = Actor.system().account();

    private AccountId holder(NodePath desk) {
        return organization
                .desk(desk)
                .map(Desk::holders)
                .flatMap(holders -> holders.stream().findFirst())
                .orElse(NOBODY);
    }

    @Override
    public void clear() {
        evaluations.clear();
    }
}
