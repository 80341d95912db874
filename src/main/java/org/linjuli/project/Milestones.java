package org.linjuli.project;

import static org.linjuli.project.ProjectState.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a project: what the lead promises by when, puts off with a reason, and reaches. */
@Service
public class Milestones {

    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 60;

    private final Worksite site;
    private final MilestoneStore store;

    Milestones(Worksite site, MilestoneStore store) {
        this.site = site;
        this.store = store;
    }

    /** The first first; whoever calls has decided who may see them. */
    public List<Milestone> of(UUID project) {
        return store.of(project);
    }

    /** The lead promises something, before the plan is approved; the same again changes nothing. */
    @Transactional
    public void promise(Actor actor, UUID id, UUID milestone, String title, LocalDate due) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyLead(actor, project);
            var wanted = new Milestone(milestone, title.strip(), due, due, null, List.of());
            var known = store.find(id, milestone);
            if (known.isPresent()) {
                if (!known.get().title().equals(wanted.title())
                        || !known.get().promised().equals(due)) {
                    throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
                }
                return;
            }
            site.onlyIn(project, LED, TEAMED);
            refuseBad(project, wanted);
            if (!store.add(project, wanted)) {
                throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
            }
            site.changed(actor, project, "milestone", milestone);
        });
    }

    private static void refuseBad(Project project, Milestone wanted) {
        if (wanted.title().length() < 2 || wanted.title().length() > LONGEST_TITLE) {
            throw ProjectProblem.BAD_PROJECT.now().field("title", "节点名称应为 2 到 60 个字");
        }
        var clear = project.clarities();
        if (wanted.due().isBefore(clear.starts()) || wanted.due().isAfter(clear.ends())) {
            throw ProjectProblem.BAD_PROJECT
                    .now()
                    .field("due", "节点应在 %s 到 %s 之间".formatted(clear.starts(), clear.ends()));
        }
        if (project.progress().milestones() >= MOST) {
            throw ProjectProblem.BAD_PROJECT.now().field("title", "一个项目至多 20 个节点");
        }
    }

    /** The lead puts one off and says why; that stays to be seen. The same again changes nothing. */
    @Transactional
    public void slip(Actor actor, UUID id, UUID milestone, UUID slip, LocalDate to, String reason) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyLead(actor, project);
            var now = store.find(id, milestone).orElseThrow(ProjectProblem.NO_SUCH_MILESTONE::now);
            var why = Criteria.checkedNote("reason", reason);
            var known = store.slip(slip);
            if (known.isPresent()) {
                if (!known.get().to().equals(to) || !known.get().reason().equals(why)) {
                    throw ProjectProblem.SAME_ID_OTHER_PROJECT.now();
                }
                return;
            }
            site.onlyIn(project, RUNNING);
            if (now.done() != null
                    || !to.isAfter(now.due())
                    || to.isAfter(now.due().plusYears(1))) {
                throw ProjectProblem.BAD_PROJECT.now().field("due", "新的日期应在原定日期之后一年以内，且节点还没有完成");
            }
            store.slipped(new Milestone.Slip(slip, milestone, now.due(), to, why, site.now(), actor.account()));
            site.changed(actor, project, "slip", milestone);
        });
    }

    /** Reached today; again changes nothing. After its day only with the reason, which stays to be seen as that of a slip. */
    @Transactional
    public void reach(Actor actor, UUID id, UUID milestone, @Nullable String reason) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyLead(actor, project);
            var now = store.find(id, milestone).orElseThrow(ProjectProblem.NO_SUCH_MILESTONE::now);
            if (now.done() != null) {
                return;
            }
            site.onlyIn(project, RUNNING);
            var today = site.today();
            if (today.isAfter(now.due())) {
                var why = whyLate(reason);
                store.slipped(new Milestone.Slip(
                        site.newId(), milestone, now.due(), today, why, site.now(), actor.account()));
            }
            store.done(milestone, today, site.now());
            site.changed(actor, project, "reach", milestone);
        });
    }

    private static String whyLate(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProjectProblem.BAD_PROJECT.now().field("reason", "这个节点已过承诺的日期，请写明为什么推迟");
        }
        return Criteria.checkedNote("reason", reason);
    }
}
