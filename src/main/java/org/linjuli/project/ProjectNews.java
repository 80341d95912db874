package org.linjuli.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.channel.Notices;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who set a project, who leads it and who is in its team what they have to know. */
@Component
class ProjectNews {

    private final Notices notices;
    private final JdbcClient jdbc;

    ProjectNews(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    void claimed(Project project) {
        tell(setter(project), "“%s”有党员认领了，接下来组队、列节点。".formatted(project.title()));
    }

    void submitted(Project project) {
        tell(setter(project), "“%s”已提交验收，请在 7 天内组织验收。".formatted(project.title()));
    }

    void sentBack(Project project) {
        tell(project.lead(), "“%s”验收退回，请看原因后整改。".formatted(project.title()));
    }

    void leadSought(Project project) {
        tell(setter(project), "“%s”更换领办人，重新等待认领。".formatted(project.title()));
        tell(project.lead(), "您不再领办“%s”。".formatted(project.title()));
    }

    void judged(Project project, List<Member> team) {
        var text = "“%s”群众评议结束：%s。".formatted(project.title(), project.state().label());
        team.forEach(member -> tell(member.account(), text));
        setter(project)
                .filter(who ->
                        team.stream().noneMatch(member -> member.account().equals(who)))
                .ifPresent(who -> tell(who, text));
    }

    /** The lead has it fixed. */
    void found(Project project, List<Finding.Given> findings) {
        tell(
                Optional.ofNullable(project.lead()).or(() -> setter(project)),
                "“%s”现场检查发现 %d 个问题，请在 %s 前整改。"
                        .formatted(
                                project.title(),
                                findings.size(),
                                findings.stream()
                                        .map(Finding.Given::fixDue)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    /** Who found it looks again, unless they fixed it. */
    void fixed(Project project, Finding finding, Optional<AccountId> finder) {
        tell(rechecker(project, finding, finder), "“%s”检查发现的问题已整改，请复查。".formatted(project.title()));
    }

    void findingOverdue(Project project, Finding finding, Optional<AccountId> finder) {
        switch (finding.state()) {
            case OPEN ->
                tell(
                        Optional.ofNullable(project.lead()).or(() -> setter(project)),
                        "“%s”检查发现的问题已过整改期限，请尽快整改。".formatted(project.title()));
            case FIXED ->
                tell(rechecker(project, finding, finder), "“%s”整改后的问题还没有复查，请尽快复查。".formatted(project.title()));
            case CLEARED -> {}
        }
    }

    private Optional<AccountId> rechecker(Project project, Finding finding, Optional<AccountId> finder) {
        return finder.or(() -> setter(project))
                .filter(who -> !who.equals(finding.course().fixed()))
                .or(() -> setter(project));
    }

    void milestoneOverdue(Project project, String title) {
        tell(
                Optional.ofNullable(project.lead()).or(() -> setter(project)),
                "“%s”的节点“%s”已过承诺的日期，请完成，或写明推迟的原因。".formatted(project.title(), title));
    }

    void overdue(Project project) {
        var text = "“%s”%s已超期，请尽快办理。".formatted(project.title(), project.state().label());
        switch (project.state()) {
            case LED, RUNNING, RECTIFY ->
                tell(Optional.ofNullable(project.lead()).or(() -> setter(project)), text);
            case SET, TEAMED, SUBMITTED -> tell(setter(project), text);
            case DELIVERED, CLOSED, UNANSWERED, RAISED, WITHDRAWN -> {}
        }
    }

    private Optional<AccountId> setter(Project project) {
        return jdbc.sql("select set_by from project.project where id = :id and set_by is not null")
                .param("id", project.id())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private void tell(Optional<AccountId> account, String text) {
        account.ifPresent(who -> tell(who, text));
    }

    private void tell(@Nullable AccountId account, String text) {
        if (account != null) {
            notices.tell(account, text);
        }
    }
}
