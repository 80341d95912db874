package org.linjuli.project.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.project.Teams;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joining a team, its rota and checking in. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class ProjectTeamController {

    record CheckedInOnSite(
            @Nullable @Size(max = 300, message = "说明应为 2 到 300 个字")
            String note,

            @Nullable @Size(max = 9, message = "至多 9 张照片") List<UUID> photos) {}

    private final Teams teams;
    private final ProjectViews views;

    ProjectTeamController(Teams teams, ProjectViews views) {
        this.teams = teams;
        this.views = views;
    }

    @PutMapping("/team/me")
    ProjectView join(@CurrentActor Actor actor, @PathVariable UUID id) {
        teams.join(actor, id);
        return views.of(actor, id);
    }

    @DeleteMapping("/team/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@CurrentActor Actor actor, @PathVariable UUID id) {
        teams.leave(actor, id);
    }

    @PutMapping("/rota/{day}/me")
    ProjectView putOn(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable LocalDate day) {
        teams.putOn(actor, id, day);
        return views.of(actor, id);
    }

    @PutMapping("/rota/{day}/me/check-in")
    ProjectView checkIn(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable LocalDate day,
            @RequestBody @jakarta.validation.Valid CheckedInOnSite given) {
        teams.checkIn(actor, id, day, given.note(), given.photos() == null ? List.of() : given.photos());
        return views.of(actor, id);
    }
}
