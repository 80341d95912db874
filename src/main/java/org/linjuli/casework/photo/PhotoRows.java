package org.linjuli.casework.photo;

import static org.linjuli.platform.Columns.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.casework.photo.Attachment.Owner;
import org.linjuli.casework.photo.Attachment.Stage;
import org.linjuli.casework.photo.PhotoContents.Store;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of photos, without their pictures. */
@Component
class PhotoRows {

    private static final String COLUMNS = "id, uploader, digest, width, height, store, name, owner, request_id, stage";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    PhotoRows(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    Optional<PhotoRow> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from casework.photo where id = :id")
                .param("id", id)
                .query(PhotoRows::row)
                .optional();
    }

    List<Photo> of(Collection<UUID> requests) {
        return jdbc
                .sql("select " + COLUMNS + """
                 from casework.photo where request_id = any(:requests)
                order by request_id, attached_at, slot
                """)
                .param("requests", requests.toArray(UUID[]::new))
                .query(PhotoRows::row)
                .list()
                .stream()
                .map(PhotoRow::photo)
                .toList();
    }

    /** Stores the row; false when the id is taken. */
    boolean insert(PhotoRow row) {
        return jdbc.sql("""
                insert into casework.photo (id, uploader, digest, width, height, store, name, uploaded_at)
                values (:id, :uploader, :digest, :width, :height, :store, :name, :at)
                on conflict (id) do nothing
                returning\s""" + Audit.ENTRY)
                .param("id", row.photo().id())
                .param("uploader", row.photo().uploader().value())
                .param("digest", row.digest().bytes())
                .param("width", row.photo().width())
                .param("height", row.photo().height())
                .param("store", row.store().name())
                .param("name", row.name())
                .param("at", now())
                .params(audit.values(
                        row.photo().uploader(),
                        Act.change("photo.upload", "photo", row.photo().id())))
                .query((added, number) -> number)
                .optional()
                .isPresent();
    }

    /** Attaches those photos of the uploader that are free or attached to the same already; tells how many. */
    int attach(AccountId uploader, Attachment to, List<UUID> photos) {
        return jdbc.sql("""
                update casework.photo p
                set owner = :owner, request_id = :request, stage = :stage, slot = given.slot, attached_at = :at
                from unnest(:photos) with ordinality as given (id, slot)
                where p.id = given.id and p.uploader = :uploader
                  and (p.request_id is null or (p.owner = :owner and p.request_id = :request and p.stage = :stage))
                """)
                .param("owner", to.owner().name())
                .param("request", to.subject())
                .param("stage", to.stage().name())
                .param("photos", photos.toArray(UUID[]::new))
                .param("uploader", uploader.value())
                .param("at", now())
                .update();
    }

    int waiting(AccountId uploader) {
        return jdbc.sql("select count(*) from casework.photo where uploader = :uploader and request_id is null")
                .param("uploader", uploader.value())
                .query(Integer.class)
                .single();
    }

    /** Removes some of the photos that have waited longer than that, and tells where their pictures are. */
    List<Removed> removeWaitingFor(Duration tooLong, int most) {
        return jdbc.sql("""
                delete from casework.photo where id in (
                  select id from casework.photo
                  where request_id is null and uploaded_at < :before
                  order by uploaded_at limit :most for update skip locked)
                returning store, name
                """)
                .param("before", now().minus(tooLong))
                .param("most", most)
                .query((row, at) -> new Removed(Store.valueOf(row.getString("store")), row.getString("name")))
                .list();
    }

    /** Those of the names that have no row. */
    List<String> unknown(List<String> names) {
        return jdbc.sql("""
                select given.name from unnest(:names) as given (name)
                where not exists (select from casework.photo p where p.name = given.name)
                """)
                .param("names", names.toArray(String[]::new))
                .query((row, at) -> row.getString("name"))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static PhotoRow row(ResultSet row, int at) throws SQLException {
        var request = row.getObject("request_id", UUID.class);
        var attachment = request == null
                ? Optional.<Attachment>empty()
                : Optional.of(new Attachment(
                        Owner.valueOf(row.getString("owner")), request, Stage.valueOf(row.getString("stage"))));
        var photo = new Photo(
                row.getObject("id", UUID.class),
                account(row, "uploader"),
                row.getInt("width"),
                row.getInt("height"),
                attachment);
        return new PhotoRow(
                photo, Digest.of(row.getBytes("digest")), Store.valueOf(row.getString("store")), row.getString("name"));
    }

    record PhotoRow(Photo photo, Digest digest, Store store, String name) {}

    record Removed(Store store, String name) {}
}
