package org.linjuli.project;

import static org.linjuli.project.ProjectProblem.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.project.ProjectQuery.Period;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Scope;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Led projects: set with their three clarities, listed, and brought from state to state. */
@Service
public class Projects {

    /** What a list is narrowed to; the periods may be null for any. */
    public record Narrowed(
            @Nullable NodePath area,
            Set<ProjectState> states,
            @Nullable Outcome first,
            boolean mine,
            java.time.@Nullable Instant setFrom,
            java.time.@Nullable Instant setUntil,
            java.time.@Nullable Instant judgedFrom,
            java.time.@Nullable Instant judgedUntil) {}

    private final ProjectStore store;
    private final CriteriaStore criteria;
    private final EventStore events;
    private final ProjectSteps steps;
    private final Worksite site;
    private final Territory territory;
    private final Photos photos;

    Projects(
            ProjectStore store,
            CriteriaStore criteria,
            EventStore events,
            ProjectSteps steps,
            Worksite site,
            Territory territory,
            Photos photos) {
        this.store = store;
        this.criteria = criteria;
        this.events = events;
        this.steps = steps;
        this.site = site;
        this.territory = territory;
        this.photos = photos;
    }

    /** Those in the areas of the actor, the latest first. */
    public Page<Project> page(Actor actor, Narrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.PROJECT_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        return page(actor, within, to, before, limit);
    }

    /** Those that lie in an area, for whoever asks: projects are public matters. */
    public Page<Project> publicPage(NodePath area, Set<ProjectState> states, @Nullable UUID before, int limit) {
        var all = new Narrowed(null, states, null, false, null, null, null, null);
        return page(Actor.anonymous(), new Scope(List.of(area)), all, before, limit);
    }

    private Page<Project> page(Actor actor, Scope scope, Narrowed to, @Nullable UUID before, int limit) {
        var wanted = new ProjectQuery(
                scope,
                to.states(),
                new Period(to.setFrom(), to.setUntil()),
                new Period(to.judgedFrom(), to.judgedUntil()),
                to.first(),
                to.mine() ? actor.account() : null,
                before);
        return Asker.PRODUCT.ask(() -> store.page(wanted, limit));
    }

    /** For who looks after the area and for the team; to others it does not exist. */
    public Project one(Actor actor, UUID id) {
        return site.seen(actor, id);
    }

    /** For whoever asks; what is told of it is decided by whoever calls. */
    public Project publicOne(UUID id) {
        return Asker.PRODUCT.ask(() -> store.find(id)).orElseThrow(NO_SUCH_PROJECT::now);
    }

    public List<UUID> buildings(UUID id) {
        return store.buildings(id);
    }

    /** The time line, the first first; whoever calls has decided who may see it. */
    public List<Event> events(UUID id) {
        return events.of(id);
    }

    public List<Available<ProjectAction>> available(Actor actor, Project project) {
        return steps.available(actor, project, site.now());
    }

    /** Sets a project; without goal, dates and criteria there is none. The same again finds the same. */
    @Transactional
    public Project set(Actor actor, Project.Wanted wanted) {
        actor.require(Permission.PROJECT_SET, territory.area(wanted.area()).path());
        return Asker.PRODUCT.ask(() -> {
            var stored = store.find(wanted.id());
            if (stored.isPresent()) {
                return stored.filter(same -> isSame(same, wanted)).orElseThrow(SAME_ID_OTHER_PROJECT::now);
            }
            refuseBad(wanted);
            var now = site.now();
            var draft = new Project(
                    wanted.id(),
                    0,
                    wanted.title(),
                    wanted.area(),
                    wanted.clarities(),
                    ProjectState.SET,
                    null,
                    new Project.Progress(0, 0, 0, 0, 0, 0),
                    new Project.Course(now, null, null, 1, null, 0, null, null, null));
            var set = steps.begun(draft, now);
            if (!store.insert(set, wanted.buildings(), actor.account())) {
                throw SAME_ID_OTHER_PROJECT.now();
            }
            criteria.replace(set.id(), new CriteriaVersion(1, null, now, actor.account()), wanted.criteria());
            photos.attach(actor, Attachment.ofProject(set.id(), Attachment.Stage.BEFORE), wanted.photos());
            steps.set(actor, set);
            return store.find(set.id()).orElseThrow();
        });
    }

    private void refuseBad(Project.Wanted wanted) {
        if (wanted.area().level().filter(Level.GRID::equals).isEmpty()) {
            throw BAD_PROJECT.now().field("area", "请选择项目所在的网格");
        }
        if (wanted.clarities().ends().isBefore(site.today())) {
            throw BAD_PROJECT.now().field("ends", "完成日期应在今天之后");
        }
        if (wanted.buildings().isEmpty()
                || !wanted.buildings().stream()
                        .allMatch(id -> territory
                                .gridOf(id)
                                .filter(wanted.area()::equals)
                                .isPresent())) {
            throw BAD_PROJECT.now().field("buildings", "请选择这个网格里受影响的楼栋，由这些住户评议");
        }
    }

    private boolean isSame(Project stored, Project.Wanted wanted) {
        return stored.title().equals(wanted.title())
                && stored.area().equals(wanted.area())
                && stored.clarities().goal().equals(wanted.clarities().goal())
                && store.buildings(stored.id()).equals(wanted.buildings());
    }

    /** One step of its life. Of several who claim from the same version one becomes the lead. */
    @Transactional
    public Project act(Actor actor, UUID id, long version, String key, Map<String, ?> given) {
        return Asker.PRODUCT.ask(() -> {
            var project = site.locked(actor, id);
            if (project.version() != version) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            var action = steps.action(key);
            var inputs = steps.inputs(project, action, given);
            return steps.take(project, action, new Attempt(actor, site.now(), inputs));
        });
    }
}
