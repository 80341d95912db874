package org.linjuli.casework.photo;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures in the database: saved in the transaction of their row, removed with it, backed up with everything else. */
@Component
final class DatabaseContents implements PhotoContents {

    private final JdbcClient jdbc;

    DatabaseContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(String name, CleanPhoto photo) {
        jdbc.sql("""
                insert into casework.photo_content (name, size, content)
                values (:name, 'FULL', :full), (:name, 'THUMB', :thumb)
                """)
                .param("name", name)
                .param("full", photo.full)
                .param("thumb", photo.thumb)
                .update();
    }

    @Override
    public byte[] read(String name, PhotoSize size) {
        return jdbc.sql("select content from casework.photo_content where name = :name and size = :size")
                .param("name", name)
                .param("size", size.name())
                .query((row, at) -> row.getBytes("content"))
                .single();
    }

    @Override
    public void delete(Collection<String> names) {
        // They went with their rows.
    }
}
