package org.linjuli.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an organization or a unit owes to its alliances now. */
@Repository
class DutiesInHand implements OpenWork {

    private static final String IN_HAND = """
            from alliance.seat s
            join alliance.duty_period p on p.seat = s.id and p.confirmed_at is null
            join alliance.duty d on d.id = p.duty
            join alliance.alliance a on a.id = s.alliance and a.state = 'ACTIVE'
            where s.member = :member and s.left_on is null and p.done_at is null
              and p.starts_on <= :today and p.closes_on >= :today
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DutiesInHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DUTY;
    }

    @Override
    public int count(Held of) {
        return about(of, "select count(*) " + IN_HAND).query(Integer.class).single();
    }

    @Override
    public List<Piece> list(Held of, int most) {
        return about(
                        of,
                        "select s.alliance, a.name, d.title, p.due_on " + IN_HAND
                                + "order by p.due_on, p.duty, p.starts_on limit :most")
                .param("most", most)
                .query((row, number) -> Piece.of(
                        row.getObject("alliance", UUID.class),
                        row.getString("name") + "：" + row.getString("title"),
                        row.getObject("due_on", LocalDate.class)
                                .atTime(LocalTime.of(23, 59))
                                .atZone(CityTime.ZONE)
                                .toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec about(Held of, String sql) {
        return jdbc.sql(sql)
                .param("member", of.member())
                .param("today", LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
    }
}
