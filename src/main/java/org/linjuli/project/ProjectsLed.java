package org.linjuli.project;

import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects that somebody leads: they stay with the person who does, whatever post they leave (党员领办). */
@Repository
class ProjectsLed implements OpenWork {

    private static final String LED = "from project.project where lead = :lead and closed_at is null";

    private final JdbcClient jdbc;

    ProjectsLed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.PROJECT;
    }

    @Override
    public int count(Held of) {
        return jdbc.sql("select count(*) " + LED)
                .param("lead", of.holder().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Piece> list(Held of, int most) {
        return jdbc.sql("select id, title, due_at " + LED + " order by due_at, id limit :most")
                .param("lead", of.holder().value())
                .param("most", most)
                .query((row, number) -> Piece.of(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }
}
