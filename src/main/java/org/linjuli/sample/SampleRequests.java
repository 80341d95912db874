package org.linjuli.sample;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.linjuli.casework.CaseworkImport;
import org.linjuli.casework.CaseworkImport.Story;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.organization.Organization;
import org.linjuli.sample.SampleStory.Rest;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in the sample city: a year of requests in all states and levels, up to now. */
@Component
class SampleRequests implements SamplePart {

    private static final int REQUESTS = 40_000;
    private static final int REQUESTS_OF_SMALL = 600;
    private static final int SMALL = 200;

    /** What the demo accounts find: the resident of their own, each desk above of what was raised to it. */
    private static final List<Rest> SHOWN = List.of(
            new Rest(RequestState.RESOLVED, Level.GRID),
            new Rest(RequestState.IN_PROGRESS, Level.GRID),
            new Rest(RequestState.CLOSED, Level.GRID),
            new Rest(RequestState.ASSIGNED, Level.GRID),
            new Rest(RequestState.ASSIGNED, Level.COMMUNITY),
            new Rest(RequestState.IN_PROGRESS, Level.COMMUNITY),
            new Rest(RequestState.ASSIGNED, Level.STREET),
            new Rest(RequestState.ASSIGNED, Level.CITY));

    private final CaseworkImport casework;
    private final Categories categories;
    private final Organization organization;
    private final SampleRules rules;
    private final Population population;
    private final Clock clock;

    SampleRequests(
            CaseworkImport casework,
            Categories categories,
            Organization organization,
            SampleRules rules,
            Population population,
            Clock clock) {
        this.casework = casework;
        this.categories = categories;
        this.organization = organization;
        this.rules = rules;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "a year of requests";
    }

    /** All or nothing: what was lived through cannot be taken back, since the time line is append-only. */
    @Override
    @Transactional
    public void load(SampleCity city, Progress progress) {
        rules.setUp();
        int count = city.communities().size() < SMALL ? REQUESTS_OF_SMALL : REQUESTS;
        progress.expect(count);
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var matters = Matters.read();
        var filings = new SampleFilings(
                matters, codes(matters), population.residents(), this::serving, until, SampleCity.USUAL_SEED);
        var demo = population.residents().stream()
                .filter(resident -> resident.username().equals("resident"))
                .flatMap(resident -> filings.of(resident, SHOWN, story -> casework.foresee(story, until)));
        Stream<Story> stories = Stream.concat(demo, filings.year(count));
        casework.replay(stories, until);
        progress.add(count);
    }

    private Map<String, String> codes(Matters matters) {
        var codes = new HashMap<String, String>();
        for (var path : matters.categories()) {
            var code = categories.byPath(path).map(Category::code);
            codes.put(path, code.orElseThrow(() -> new IllegalStateException("no category " + path)));
        }
        return codes;
    }

    private Optional<Actor> serving(NodePath desk, RandomGenerator random) {
        return organization
                .desk(desk)
                .filter(found -> found.isManned())
                .map(found -> found.holders().get(random.nextInt(found.holders().size())))
                .map(account -> actor(account, desk));
    }

    /** Whoever serves the desk, in the role that serves such a desk. */
    private static Actor actor(AccountId account, NodePath desk) {
        var role = desk.isUnit()
                ? Role.UNIT_CONTACT
                : switch (desk.level().orElseThrow()) {
                    case GRID -> Role.GRID_LEADER;
                    case COMMUNITY -> Role.COMMUNITY_OFFICER;
                    case STREET -> Role.STREET_OFFICER;
                    case CITY -> Role.CITY_OFFICER;
                };
        return new Actor(account, "", List.of(new Grant(role, desk)));
    }

    @Override
    public void clear() {
        if (!casework.isEmpty()) {
            throw new IllegalStateException(
                    "The sample city was broken off in its last step; start again with an empty data folder.");
        }
    }
}
