package org.linjuli.casework.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.casework.photo.Pictures.jpeg;
import static org.linjuli.casework.photo.Pictures.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linjuli.audit.Audits;
import org.linjuli.casework.photo.Attachment.Stage;
import org.linjuli.casework.photo.PhotoContents.Store;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(module = "casework", mode = BootstrapMode.ALL_DEPENDENCIES)
@OwnDatabase
class PhotosTests {

    private final Actor resident = somebody();
    private final Actor neighbour = somebody();
    private MovableClock clock = MovableClock.at(Instant.EPOCH);
    private StaticListableBeanFactory access = new StaticListableBeanFactory();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseContents database;

    @Autowired
    private PhotoCleaner cleaner;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private PhotoRows rows;
    private FolderContents files;

    @BeforeEach
    void anEmptyShelf() {
        clock = MovableClock.at(Instant.parse("2026-03-06T02:00:00Z"));
        access = new StaticListableBeanFactory();
        rows = new PhotoRows(jdbc, clock, Audits.on(jdbc, clock));
        files = new FolderContents(folder);
        jdbc.sql("delete from casework.photo").update();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenInIsHandedOut(Store store) {
        var photos = photos(store);

        var photo = photos.take(resident, upload(jpeg(800, 600)));

        assertThat(photo.width()).isEqualTo(800);
        var full = Pictures.decoded(photos.picture(resident, photo.id(), PhotoSize.FULL));
        var thumb = Pictures.decoded(photos.picture(resident, photo.id(), PhotoSize.THUMB));
        assertThat(full.getWidth()).isEqualTo(800);
        assertThat(thumb.getWidth()).isEqualTo(320);
    }

    @Test
    void aPhotoStaysReadableWhereItWasKeptWhenTheSettingChanges() {
        var before = photos(Store.FOLDER).take(resident, upload(jpeg(80, 60)));

        var photos = photos(Store.DATABASE);

        assertThat(photos.picture(resident, before.id(), PhotoSize.FULL)).isNotEmpty();
        assertThat(photos.take(resident, upload(jpeg(80, 60))).id()).isNotEqualTo(before.id());
    }

    @ParameterizedTest
    @EnumSource
    void sixtyEqualUploadsMakeOnePhoto(Store store) throws Exception {
        var photos = photos(store);
        var id = UUID.randomUUID();
        var file = jpeg(80, 60);

        var answers = atOnce(60, () -> photos.take(resident, upload(id, file)));

        assertThat(answers).hasSize(60).allMatch(answers.getFirst()::equals);
        assertThat(count("select count(*) from casework.photo")).isEqualTo(1);
        assertThat(count("select count(*) from casework.photo_content")).isEqualTo(store == Store.DATABASE ? 2 : 0);
        assertThat(kept()).hasSize(store == Store.FOLDER ? 2 : 0);
    }

    @Test
    void anotherPhotoUnderTheSameIdIsRefused() {
        var photos = photos(Store.DATABASE);
        var id = UUID.randomUUID();
        var file = jpeg(80, 60);
        photos.take(resident, upload(id, file));

        assertRefused(PhotoProblem.SAME_ID_OTHER_PHOTO, () -> photos.take(resident, upload(id, jpeg(60, 80))));
        assertRefused(PhotoProblem.SAME_ID_OTHER_PHOTO, () -> photos.take(neighbour, upload(id, file)));
    }

    @Test
    void whoIsNotSignedInUploadsNothing() {
        assertRefused(
                PhotoProblem.SIGN_IN_TO_UPLOAD,
                () -> photos(Store.DATABASE).take(Actor.anonymous(), upload(jpeg(80, 60))));
    }

    @Test
    void aFileOverTheLimitIsNotRead() {
        var endless = new Upload(
                UUID.randomUUID(),
                () -> {
                    throw new IOException("must not be read");
                },
                Upload.MOST_BYTES + 1);

        assertRefused(PhotoProblem.PHOTO_TOO_LARGE, () -> photos(Store.DATABASE).take(resident, endless));
    }

    @Test
    void nobodyPilesUpPhotosWithoutRequests() {
        var photos = photos(Store.DATABASE);
        var file = jpeg(8, 6);
        for (int n = 0; n < Photos.MOST_WAITING; n++) {
            photos.take(resident, upload(file));
        }

        assertRefused(PhotoProblem.TOO_MANY_PHOTOS_WAITING, () -> photos.take(resident, upload(file)));
        assertThat(photos.take(neighbour, upload(file)).width()).isEqualTo(8);
    }

    @Test
    void photosBelongToTheirRequestInTheOrderGiven() {
        var photos = photos(Store.DATABASE);
        var first = photos.take(resident, upload(jpeg(80, 60))).id();
        var second = photos.take(resident, upload(jpeg(80, 60))).id();
        var request = Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE);

        photos.attach(resident, request, List.of(second, first));
        photos.attach(resident, request, List.of(second, first));

        assertThat(photos.of(List.of(request.subject(), UUID.randomUUID())))
                .containsOnlyKeys(request.subject())
                .allSatisfy((id, attached) ->
                        assertThat(attached).extracting(Photo::id).containsExactly(second, first));
    }

    @Test
    void onlyOnesOwnFreePhotosAreAttached() {
        var photos = photos(Store.DATABASE);
        var mine = photos.take(resident, upload(jpeg(80, 60))).id();
        var theirs = photos.take(neighbour, upload(jpeg(80, 60))).id();
        var request = Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE);
        var another = Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE);

        assertRefused(
                PhotoProblem.PHOTO_NOT_ATTACHED,
                () -> transaction.executeWithoutResult(
                        status -> photos.attach(resident, request, List.of(mine, theirs))));
        assertThat(photos.of(List.of(request.subject()))).isEmpty();

        photos.attach(resident, request, List.of(mine));
        assertRefused(PhotoProblem.PHOTO_NOT_ATTACHED, () -> photos.attach(resident, another, List.of(mine)));
        assertRefused(
                PhotoProblem.MORE_THAN_NINE_PHOTOS,
                () -> photos.attach(resident, request, Collections.nCopies(10, UUID.randomUUID())));
    }

    @Test
    void ofTwoRequestsThatWantOnePhotoOneGetsIt() throws Exception {
        var photos = photos(Store.DATABASE);
        var id = photos.take(resident, upload(jpeg(80, 60))).id();

        var outcomes = atOnce(16, () -> {
            try {
                photos.attach(resident, Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE), List.of(id));
                return true;
            } catch (ProblemException refused) {
                return false;
            }
        });

        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void othersSeeAPhotoOnlyWhenTheyMaySeeItsRequest() {
        var photos = photos(Store.DATABASE);
        var id = photos.take(resident, upload(jpeg(80, 60))).id();
        var request = Attachment.ofRequest(UUID.randomUUID(), Stage.AFTER);

        assertRefused(PhotoProblem.NO_SUCH_PHOTO, () -> photos.picture(neighbour, id, PhotoSize.FULL));
        photos.attach(resident, request, List.of(id));
        assertRefused(PhotoProblem.NO_SUCH_PHOTO, () -> photos.picture(neighbour, id, PhotoSize.FULL));

        access.addBean("access", (PhotoAccess) (actor, photo) -> actor.equals(neighbour) && photo.equals(request));

        assertThat(photos.picture(neighbour, id, PhotoSize.FULL)).isNotEmpty();
        assertThat(photos.picture(resident, id, PhotoSize.FULL)).isNotEmpty();
        assertRefused(PhotoProblem.NO_SUCH_PHOTO, () -> photos.picture(Actor.anonymous(), id, PhotoSize.FULL));
        assertRefused(PhotoProblem.NO_SUCH_PHOTO, () -> photos.picture(resident, UUID.randomUUID(), PhotoSize.FULL));
    }

    @ParameterizedTest
    @EnumSource
    void photosWhoseRequestNeverCameAreSwept(Store store) {
        var photos = photos(store);
        var attached = photos.take(resident, upload(jpeg(80, 60))).id();
        var forgotten = photos.take(resident, upload(jpeg(80, 60))).id();
        photos.attach(resident, Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE), List.of(attached));
        clock.advance(Duration.ofHours(20));
        var fresh = photos.take(resident, upload(jpeg(80, 60))).id();
        clock.advance(Duration.ofHours(5));

        sweep(store).run();

        assertThat(rows.find(forgotten)).isEmpty();
        assertThat(photos.picture(resident, attached, PhotoSize.THUMB)).isNotEmpty();
        assertThat(photos.picture(resident, fresh, PhotoSize.THUMB)).isNotEmpty();
        assertThat(kept()).hasSize(store == Store.FOLDER ? 4 : 0);
        assertThat(count("select count(*) from casework.photo_content")).isEqualTo(store == Store.DATABASE ? 4 : 0);
    }

    @Test
    void aPictureWithoutARowIsSweptFromTheFolder() {
        var photos = photos(Store.FOLDER);
        var attached = photos.take(resident, upload(jpeg(80, 60))).id();
        photos.attach(resident, Attachment.ofRequest(UUID.randomUUID(), Stage.BEFORE), List.of(attached));
        files.save("2026/03/06/" + "0".repeat(32), cleaner.clean(upload(jpeg(80, 60))));
        assertThat(kept()).hasSize(4);

        clock.advance(Duration.ofDays(2));
        sweep(Store.FOLDER).run();

        assertThat(kept()).hasSize(2);
        assertThat(photos.picture(resident, attached, PhotoSize.FULL)).isNotEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSoAndLeavesNoRow() throws Exception {
        Files.writeString(folder.resolve("2026"), "in the way");

        assertRefused(
                PhotoProblem.PHOTO_STORAGE_FULL, () -> photos(Store.FOLDER).take(resident, upload(jpeg(80, 60))));
        assertThat(count("select count(*) from casework.photo")).isZero();
    }

    private Photos photos(Store store) {
        return new Photos(
                rows,
                new PhotoShelves(store, database, files),
                cleaner,
                access.getBeanProvider(PhotoAccess.class),
                transaction,
                clock);
    }

    private PhotoSweep sweep(Store store) {
        var settings = new PhotoSettings(store, folder, null, Duration.ofSeconds(5), Duration.ofHours(24));
        return new PhotoSweep(rows, new PhotoShelves(store, database, files), settings, clock);
    }

    private List<Path> kept() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = people.invokeAll(
                    IntStream.range(0, times).mapToObj(n -> work).toList());
            var answers = new java.util.ArrayList<T>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static void assertRefused(PhotoProblem problem, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    private static Actor somebody() {
        return new Actor(new AccountId(UUID.randomUUID()), "测试", List.of());
    }
}
