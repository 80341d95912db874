package org.linjuli.project.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linjuli.casework.photo.Photo;
import org.linjuli.casework.photo.Photos;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.project.Criteria;
import org.linjuli.project.Criterion;
import org.linjuli.project.Event;
import org.linjuli.project.Evidence;
import org.linjuli.project.Milestone;
import org.linjuli.project.Milestones;
import org.linjuli.project.Project;
import org.linjuli.project.Projects;
import org.linjuli.project.web.ProjectView.*;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Component;

/** Puts together what anybody may see of a project. */
@Component
class ProjectStories {

    private final Projects projects;
    private final Criteria criteria;
    private final Milestones milestones;
    private final Evaluations evaluations;
    private final Photos photos;

    ProjectStories(
            Projects projects, Criteria criteria, Milestones milestones, Evaluations evaluations, Photos photos) {
        this.projects = projects;
        this.criteria = criteria;
        this.milestones = milestones;
        this.evaluations = evaluations;
        this.photos = photos;
    }

    /** Whoever calls has decided who may see what these belong to. */
    Map<UUID, List<Photo>> pictures(Collection<UUID> subjects) {
        return Asker.PRODUCT.ask(() -> photos.of(subjects));
    }

    static List<UUID> ids(Map<UUID, List<Photo>> pictures, UUID subject) {
        return pictures.getOrDefault(subject, List.of()).stream().map(Photo::id).toList();
    }

    ProjectStory of(Project project) {
        var all = criteria.all(project.id());
        var subjects = new ArrayList<UUID>(List.of(project.id()));
        all.forEach(one -> one.evidence().forEach(shown -> subjects.add(shown.id())));
        var pictures = pictures(subjects);
        var frozen = project.course().frozenVersion();
        return new ProjectStory(
                ids(pictures, project.id()),
                criteria.versions(project.id()).stream()
                        .map(one -> new CriteriaVersionRow(
                                one.version(), one.reason(), one.at(), Objects.equals(one.version(), frozen)))
                        .toList(),
                all.stream().map(one -> criterion(project, one, pictures)).toList(),
                milestones.of(project.id()).stream()
                        .map(ProjectStories::milestone)
                        .toList(),
                projects.events(project.id()).stream()
                        .map(ProjectStories::event)
                        .toList(),
                evaluations.of(project.id()).stream()
                        .map(ProjectStories::judgement)
                        .toList());
    }

    private static CriterionRow criterion(Project project, Criterion one, Map<UUID, List<Photo>> pictures) {
        int round = project.course().rectified();
        return new CriterionRow(
                one.id(),
                one.slot(),
                one.text(),
                one.since(),
                one.until(),
                one.evidence().stream().anyMatch(shown -> shown.round() == round),
                one.evidence().stream().map(shown -> evidence(shown, pictures)).toList());
    }

    private static EvidenceRow evidence(Evidence shown, Map<UUID, List<Photo>> pictures) {
        return new EvidenceRow(shown.id(), shown.round(), shown.note(), shown.at(), ids(pictures, shown.id()));
    }

    private static MilestoneRow milestone(Milestone one) {
        return new MilestoneRow(
                one.id(),
                one.title(),
                one.promised(),
                one.due(),
                one.done(),
                one.isOnTime(),
                one.slips().stream()
                        .map(slip -> new SlipRow(slip.id(), slip.from(), slip.to(), slip.reason(), slip.at()))
                        .toList());
    }

    private static ProjectEventRow event(Event event) {
        var action = event.action();
        return new ProjectEventRow(
                action, action == null ? "设立项目" : action.label(), event.state().label(), event.at(), event.reason());
    }

    private static ProjectJudgement judgement(Evaluation one) {
        var count = one.count();
        return new ProjectJudgement(
                one.id(),
                one.state().label(),
                count.entries(),
                one.isOpen() ? 0 : count.satisfied(),
                one.isOpen() ? 0 : count.fair(),
                one.isOpen() ? 0 : count.unsatisfied(),
                one.bar().minimum(),
                one.course().opened(),
                one.course().closes(),
                one.course().closed());
    }
}
