package org.linjuli.project;

import static org.linjuli.project.ProjectState.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Site inspections: what was found, fixed and rechecked by another. */
@Service
public class Inspections {

    private static final int MOST = 100;

    private final Worksite site;
    private final InspectionStore store;
    private final Photos photos;
    private final ProjectNews news;

    Inspections(Worksite site, InspectionStore store, Photos photos, ProjectNews news) {
        this.news = news;
        this.site = site;
        this.store = store;
        this.photos = photos;
    }

    /** The latest first; whoever calls has decided who may see them. */
    public List<Inspection> of(UUID project) {
        return store.of(project, MOST);
    }

    public List<Available<FindingAction>> available(Actor actor, Project project, Finding finding) {
        return FindingLifecycle.DECLARED.available(at(actor, project, finding), actor, site.now());
    }

    /** Somebody looked at the site; the same again changes nothing. */
    @Transactional
    public void inspect(Actor actor, UUID id, Inspection.Given given) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyInspector(actor, project);
            var known = store.find(id, given.id());
            if (known.isPresent()) {
                if (!known.get().note().equals(given.note())) {
                    throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
                }
                return;
            }
            site.onlyIn(project, RUNNING, SUBMITTED);
            if (!store.add(id, new Inspection(given.id(), given.note(), site.now(), actor.account(), List.of()))) {
                throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
            }
            given.findings().forEach(found -> add(id, given.id(), found));
            photos.attach(actor, Attachment.ofProject(given.id(), Attachment.Stage.BEFORE), given.photos());
            site.changed(actor, project, "inspect", given.id());
            if (!given.findings().isEmpty()) {
                news.found(project, given.findings());
            }
        });
    }

    private void add(UUID project, UUID inspection, Finding.Given found) {
        if (found.fixDue().isBefore(site.today())
                || found.fixDue().isAfter(site.today().plusDays(90))) {
            throw ProjectProblem.BAD_PROJECT.now().field("findings", "整改期限应在今天起 90 天以内");
        }
        var draft = new Finding(
                found.id(),
                0,
                inspection,
                project,
                found.text(),
                found.severity(),
                found.fixDue(),
                FindingState.OPEN,
                Finding.Course.NEW);
        var entered = FindingLifecycle.DECLARED
                .enter(new Finding.At(draft, true, true), FindingState.OPEN, site.now())
                .finding();
        if (!store.add(entered)) {
            throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
        }
    }

    /** Fixes a finding, or says after looking again whether it is fixed. */
    @Transactional
    public void act(Actor actor, UUID id, UUID findingId, long version, String key, Map<String, ?> given) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            var finding = store.finding(id, findingId).orElseThrow(ProjectProblem.NO_SUCH_FINDING::now);
            if (finding.version() != version) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            var action = FindingLifecycle.DECLARED.action(key);
            var inputs = FindingLifecycle.DECLARED.inputs(finding.state(), action, given);
            var step = FindingLifecycle.DECLARED.step(
                    at(actor, project, finding), action, new Attempt(actor, site.now(), inputs));
            if (!store.write(step.after().finding(), version)) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            photos.attach(actor, Attachment.ofProject(findingId, Attachment.Stage.AFTER), inputs.photos("photos"));
            site.changed(actor, project, "finding-" + action.key(), findingId);
            if (action == FindingAction.FIX) {
                news.fixed(project, step.after().finding(), store.finderOf(findingId));
            }
        });
    }

    private Finding.At at(Actor actor, Project project, Finding finding) {
        boolean team = Asker.PRODUCT.ask(() -> site.has(project.id(), actor.account()));
        return new Finding.At(
                finding,
                team,
                team
                        || actor.may(Permission.PROJECT_SET, project.area())
                        || actor.may(Permission.PROJECT_ACCEPT, project.area()));
    }
}
