package org.linjuli.project;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who set, led and delivered projects, and how long that is kept. */
@Component
@Order(12)
class ProjectRecords implements PersonalRecords, Retentions {

    private static final Set<String> TABLES = Set.of(
            "project.project",
            "project.event",
            "project.team_member",
            "project.criteria_change",
            "project.evidence",
            "project.slip",
            "project.shift",
            "project.inspection",
            "project.finding");

    private static final List<String> FORGET = List.of(
            "update project.event set account = null where account = :account",
            "update project.criteria_change set account = null where account = :account",
            "update project.evidence set account = null where account = :account",
            "update project.slip set account = null where account = :account",
            "update project.inspection set account = null where account = :account",
            "update project.finding set fixed_by = null where fixed_by = :account",
            "update project.finding set rechecked_by = null where rechecked_by = :account",
            "update project.project set lead = null where lead = :account",
            "update project.project set set_by = null where set_by = :account",
            "delete from project.shift where account = :account");

    private final JdbcClient jdbc;

    ProjectRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(Retention.archived(
                "project.project",
                TABLES,
                "领办项目的设立人、领办人、项目组和经办人（只记账号编号）",
                "长期",
                "项目是公开承诺的事，谁设立、谁领办、怎么办的要能查清；注销账号时署名即删除"));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var items = Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select p.title, p.lead = :account as leads, t.joined_at
                        from project.team_member t join project.project p on p.id = t.project
                        where t.account = :account order by t.joined_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("项目", row.getString("title")),
                        new Fact("身份", row.getBoolean("leads") ? "领办人" : "项目组成员")))
                .list());
        return List.of(new Section("领办项目", "党员自愿领办和参与项目", LegalBasis.CONSENT, "长期，注销账号时删除署名", items));
    }

    /** What was done stays, who did it is forgotten. */
    @Override
    public List<Erased> erase(AccountId account) {
        return Asker.PRODUCT.ask(() -> {
            FORGET.forEach(
                    sql -> jdbc.sql(sql).param("account", account.value()).update());
            int left = jdbc.sql("delete from project.team_member where account = :account")
                    .param("account", account.value())
                    .update();
            return List.of(new Erased("项目组里的署名", left));
        });
    }
}
