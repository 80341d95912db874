package org.linjuli.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.casework.photo.Photo;
import org.linjuli.project.Finding;
import org.linjuli.project.Inspection;
import org.linjuli.project.Inspections;
import org.linjuli.project.Member;
import org.linjuli.project.Project;
import org.linjuli.project.ProjectState;
import org.linjuli.project.Projects;
import org.linjuli.project.Shift;
import org.linjuli.project.Teams;
import org.linjuli.project.web.ProjectNames.People;
import org.linjuli.project.web.ProjectView.*;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/** Puts together what those see of a project who work on it or look after its area. */
@Component
class ProjectViews {

    private static final List<ProjectState> JOINED_IN =
            List.of(ProjectState.LED, ProjectState.TEAMED, ProjectState.RUNNING, ProjectState.RECTIFY);

    private final Projects projects;
    private final ProjectStories stories;
    private final ProjectNames names;
    private final Teams teams;
    private final Inspections inspections;

    ProjectViews(Projects projects, ProjectStories stories, ProjectNames names, Teams teams, Inspections inspections) {
        this.projects = projects;
        this.stories = stories;
        this.names = names;
        this.teams = teams;
        this.inspections = inspections;
    }

    ProjectView of(Actor actor, UUID id) {
        return of(actor, projects.one(actor, id));
    }

    ProjectView of(Actor actor, Project project) {
        var team = teams.of(project.id());
        var rota = teams.rota(project.id());
        var looks = inspections.of(project.id());
        var people = names.people(mentioned(team, rota, looks));
        var subjects = looks.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.id()), one.findings().stream().map(Finding::id)));
        var pictures = stories.pictures(
                Stream.concat(subjects, rota.stream().map(Shift::id)).toList());
        return new ProjectView(
                names.summaries(List.of(project)).getFirst(),
                standing(actor, project, team),
                stories.of(project),
                projects.buildings(project.id()).stream().map(names::building).toList(),
                team.stream()
                        .map(one -> new TeamRow(
                                people.of(one.account()),
                                one.account().equals(project.lead()),
                                one.account().equals(actor.account()),
                                one.joined()))
                        .toList(),
                rota.stream()
                        .map(one -> new ShiftRow(
                                one.day(),
                                people.of(one.account()),
                                one.account().equals(actor.account()),
                                one.checkedIn(),
                                one.note(),
                                ProjectStories.ids(pictures, one.id())))
                        .toList(),
                looks.stream()
                        .map(one -> inspection(actor, project, one, people, pictures))
                        .toList(),
                project.course().request(),
                projects.available(actor, project));
    }

    private static List<AccountId> mentioned(List<Member> team, List<Shift> rota, List<Inspection> looks) {
        var all = new ArrayList<AccountId>();
        team.forEach(one -> all.add(one.account()));
        rota.forEach(one -> all.add(one.account()));
        looks.stream().map(Inspection::by).filter(Objects::nonNull).forEach(all::add);
        looks.stream()
                .flatMap(one -> one.findings().stream())
                .flatMap(one -> Stream.of(
                                Optional.ofNullable(one.course().fixed()),
                                Optional.ofNullable(one.course().rechecked()))
                        .flatMap(Optional::stream))
                .forEach(all::add);
        return all;
    }

    private static ProjectStanding standing(Actor actor, Project project, List<Member> team) {
        boolean lead = actor.account().equals(project.lead());
        boolean member = team.stream().anyMatch(one -> one.account().equals(actor.account()));
        boolean sets = actor.may(Permission.PROJECT_SET, project.area());
        boolean open = project.state() == ProjectState.SET || JOINED_IN.contains(project.state());
        return new ProjectStanding(
                lead,
                member,
                !member && JOINED_IN.contains(project.state()) && actor.may(Permission.PROJECT_LEAD, project.area()),
                (member || sets || actor.may(Permission.PROJECT_ACCEPT, project.area()))
                        && (project.state() == ProjectState.RUNNING || project.state() == ProjectState.SUBMITTED),
                open && (lead ? project.course().frozenVersion() == null : sets));
    }

    private InspectionRow inspection(
            Actor actor, Project project, Inspection one, People people, Map<UUID, List<Photo>> pictures) {
        return new InspectionRow(
                one.id(),
                one.note(),
                one.at(),
                people.orNone(one.by()),
                ProjectStories.ids(pictures, one.id()),
                one.findings().stream()
                        .map(found -> finding(actor, project, found, people, pictures))
                        .toList());
    }

    private FindingRow finding(
            Actor actor, Project project, Finding found, People people, Map<UUID, List<Photo>> pictures) {
        var course = found.course();
        return new FindingRow(
                found.id(),
                found.version(),
                found.text(),
                found.severity(),
                found.severity().label(),
                found.fixDue(),
                found.state(),
                found.state().label(),
                course.due(),
                course.fixNote(),
                people.orNone(course.fixed()),
                course.recheckNote(),
                people.orNone(course.rechecked()),
                ProjectStories.ids(pictures, found.id()),
                inspections.available(actor, project, found));
    }
}
