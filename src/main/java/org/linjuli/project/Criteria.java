package org.linjuli.project;

import static org.linjuli.project.ProjectState.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what a project is accepted, in versions, and what shows that it is met. */
@Service
public class Criteria {

    private static final int MOST = 12;
    private static final int LEAST_TEXT = 4;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 500;

    private final Worksite site;
    private final CriteriaStore store;
    private final ProjectStore projects;
    private final Photos photos;

    Criteria(Worksite site, CriteriaStore store, ProjectStore projects, Photos photos) {
        this.site = site;
        this.store = store;
        this.projects = projects;
        this.photos = photos;
    }

    /** Stripped, each of them once, or refused. */
    static List<String> checked(List<String> texts) {
        var clean = List.copyOf(
                new LinkedHashSet<>(texts.stream().map(String::strip).toList()));
        if (clean.isEmpty() || clean.size() > MOST) {
            throw ProjectProblem.BAD_PROJECT.now().field("criteria", "请写 1 到 12 条验收标准");
        }
        if (clean.stream().anyMatch(text -> text.length() < LEAST_TEXT || text.length() > LONGEST_TEXT)) {
            throw ProjectProblem.BAD_PROJECT.now().field("criteria", "每条验收标准应为 4 到 200 个字");
        }
        return clean;
    }

    static String checkedNote(String field, String text) {
        var said = text.strip();
        if (said.length() < 2 || said.length() > LONGEST_REASON) {
            throw ProjectProblem.BAD_PROJECT.now().field(field, "应为 2 到 500 个字");
        }
        return said;
    }

    /** All versions, the first first; whoever calls has decided who may see it. */
    public List<CriteriaVersion> versions(UUID project) {
        return store.versions(project);
    }

    /** Of every version, with what was shown for each; whoever calls has decided who may see it. */
    public List<Criterion> all(UUID project) {
        return store.all(project);
    }

    /**
     * Other criteria, with the reason: a new version. What stays as it was keeps its evidence. Before the plan is approved the
     * lead may do so too, afterwards only who set it.
     */
    @Transactional
    public void change(Actor actor, UUID id, long version, String reason, List<String> texts) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            boolean sets = actor.may(Permission.PROJECT_SET, project.area())
                    && !actor.account().equals(project.lead());
            boolean leads =
                    actor.account().equals(project.lead()) && project.course().frozenVersion() == null;
            site.only(sets || leads);
            site.onlyIn(project, SET, LED, TEAMED, RUNNING, RECTIFY);
            if (project.version() != version) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            int next = project.course().criteriaVersion() + 1;
            store.replace(
                    id,
                    new CriteriaVersion(next, checkedNote("reason", reason), site.now(), actor.account()),
                    checked(texts));
            projects.raiseCriteria(id, next);
            site.changed(actor, project, "criteria", next);
        });
    }

    /** Somebody of the team shows that a criterion is met; the same again changes nothing. */
    @Transactional
    public void show(Actor actor, UUID id, Evidence.Given given) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyTeam(actor, project);
            var note = checkedNote("note", given.note());
            var known = store.evidence(given.id());
            if (known.isPresent()) {
                if (!known.get().criterion().equals(given.criterion())
                        || !known.get().note().equals(note)) {
                    throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
                }
                return;
            }
            site.onlyIn(project, RUNNING);
            if (!store.inForce(id, given.criterion())) {
                throw ProjectProblem.NO_SUCH_CRITERION.now();
            }
            store.add(
                    id,
                    new Evidence(
                            given.id(),
                            given.criterion(),
                            project.course().rectified(),
                            note,
                            site.now(),
                            actor.account()));
            photos.attach(actor, Attachment.ofProject(given.id(), Attachment.Stage.AFTER), given.photos());
            site.changed(actor, project, "evidence", given.id());
        });
    }
}
