package org.linjuli.mediation;

import static org.linjuli.platform.Columns.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits in the group of which compound, and who offers to. */
@Repository
class GroupStore {

    private static final int MOST = 50;

    record Seated(AccountId account, LocalDate since) {}

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account sits in the group of the compound now. */
    boolean isIn(UUID compound, AccountId account) {
        return jdbc.sql("""
                        select exists (select from mediation.group_seat
                                       where compound = :compound and account = :account and until is null)
                        """)
                .param("compound", compound)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Those who sit in the group of the compound now, by when they came. */
    List<Seated> of(UUID compound) {
        return jdbc.sql("""
                        select account, since from mediation.group_seat where compound = :compound and until is null
                        order by since, id limit :most
                        """)
                .param("compound", compound)
                .param("most", MOST)
                .query((row, number) -> new Seated(account(row, "account"), row.getObject("since", LocalDate.class)))
                .list();
    }

    /** How many sit in the groups of these compounds now. */
    Map<UUID, Integer> sizes(List<UUID> compounds) {
        record Size(UUID compound, int seats) {}
        return jdbc.sql("""
                        select compound, count(*) as seats from mediation.group_seat
                        where compound = any(:compounds) and until is null group by compound
                        """).param("compounds", compounds.toArray(UUID[]::new)).query(Size.class).list().stream()
                .collect(Collectors.toMap(Size::compound, Size::seats));
    }

    /** Whether the seat is new; who sits in the group already does not sit in it twice. */
    boolean seat(UUID id, UUID compound, AccountId account, LocalDate since, AccountId by) {
        return jdbc.sql("""
                        insert into mediation.group_seat (id, compound, account, since, put_by)
                        values (:id, :compound, :account, :since, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("compound", compound)
                        .param("account", account.value())
                        .param("since", since)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether somebody sat there. */
    boolean leave(UUID compound, AccountId account, LocalDate until) {
        return jdbc.sql("""
                        update mediation.group_seat set until = :until
                        where compound = :compound and account = :account and until is null
                        """)
                        .param("compound", compound)
                        .param("account", account.value())
                        .param("until", until)
                        .update()
                == 1;
    }

    void offer(AccountId account, UUID compound, LocalDate on) {
        jdbc.sql("""
                        insert into mediation.offer (account, compound, offered_on) values (:account, :compound, :on)
                        on conflict (account) do update set compound = excluded.compound, offered_on = excluded.offered_on
                        """)
                .param("account", account.value())
                .param("compound", compound)
                .param("on", on)
                .update();
    }

    void takeBack(AccountId account) {
        jdbc.sql("delete from mediation.offer where account = :account")
                .param("account", account.value())
                .update();
    }

    boolean offers(AccountId account, UUID compound) {
        return jdbc.sql("select exists (select from mediation.offer where account = :account and compound = :compound)")
                .param("account", account.value())
                .param("compound", compound)
                .query(Boolean.class)
                .single();
    }

    /** Those who offer to sit there, by when they did. */
    List<AccountId> offering(UUID compound) {
        return jdbc.sql("""
                        select account from mediation.offer where compound = :compound order by offered_on, account
                        limit :most
                        """)
                .param("compound", compound)
                .param("most", MOST)
                .query((row, number) -> account(row, "account"))
                .list();
    }
}
