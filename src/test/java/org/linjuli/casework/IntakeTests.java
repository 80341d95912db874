package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.photo.Photos;
import org.linjuli.casework.photo.Upload;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;

/** What the category of a filing decides at once: whether it is taken as it is, and which desk gets it. */
@SpringBootTest(properties = "linjuli.city=demo-small")
@Import(SampleCityPeople.class)
@OwnDatabase
class IntakeTests {

    @Autowired
    private Casework casework;

    @Autowired
    private DispatchPreview preview;

    @Autowired
    private SampleCityPeople people;

    @Autowired
    private Categories categories;

    @Autowired
    private Photos photos;

    @Autowired
    private Clock clock;

    @Test
    void whatHasToBeShownIsNotTakenWithoutAPhotoAndTheFieldIsNamed() {
        var filing = filing(category(Category::photoBefore), false, List.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> casework.submit(resident(), filing))
                .matches(refusal -> refusal.problem() == CaseworkProblem.PHOTO_NEEDED)
                .satisfies(refusal -> assertThat(refusal.facts()).asString().contains("field=photos"));
    }

    @Test
    void theSameFilingWithAPhotoIsTaken() throws IOException {
        var bare = filing(category(Category::photoBefore), false, List.of());
        var shown = filing(bare.id(), bare.category(), false, List.of(photo()));

        assertThat(casework.submit(resident(), shown).isNew()).isTrue();
    }

    @Test
    void anEmergencyWaitsForNoPhoto() {
        assertThat(casework.submit(resident(), filing(category(Category::photoBefore), true, List.of()))
                        .isNew())
                .isTrue();
    }

    @Test
    void whoChoseNoCategoryIsNotTurnedAwayForWhatTheProductGuessed() {
        assertThat(casework.submit(resident(), filing(null, false, List.of())).isNew())
                .isTrue();
    }

    @Test
    void nothingIsFiledUnderACategoryThatWasClosed() {
        var code = category(category -> !category.photoBefore());
        var stated = categories.stated(code);
        categories.close(people.person("city"), code, LocalDate.now(clock.withZone(CityTime.ZONE)), stated.version());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> casework.submit(resident(), filing(code, false, List.of())))
                .matches(refusal -> refusal.problem() == CaseworkProblem.NO_SUCH_CATEGORY)
                .satisfies(refusal -> assertThat(refusal.facts()).asString().contains("field=category"));
    }

    @Test
    void itGoesToTheLevelThatItsCategoryNamesAndThePreviewSaysTheSame() {
        var atStreet = category(category -> category.handledAt() == Level.STREET && !category.photoBefore());
        var filing = filing(atStreet, false, List.of());
        casework.submit(resident(), filing);

        var street = people.grid().at(Level.STREET);
        var wholeCityToGrid = new DispatchRule(
                UUID.randomUUID(), 1, atStreet, NodePath.of("35.01.81"), null, DispatchRule.To.GRID, null);
        var seen = preview.of(people.person("city"), List.of(wholeCityToGrid));

        assertThat(people.owner(filing.id())).isEqualTo(street);
        assertThat(seen.changed())
                .filteredOn(changed -> changed.id().equals(filing.id()))
                .singleElement()
                .matches(
                        changed -> changed.from().equals(street) && changed.to().equals(people.grid()));
    }

    private Actor resident() {
        return people.person("resident");
    }

    private String category(Predicate<Category> wanted) {
        return categories.all().stream()
                .filter(category -> category.level() == 3 && category.isOpen() && !category.emergency())
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Filing filing(@Nullable String category, boolean emergency, List<UUID> shown) {
        return filing(Ids.next(clock), category, emergency, shown);
    }

    private Filing filing(UUID id, @Nullable String category, boolean emergency, List<UUID> shown) {
        var where = new Filing.Where.Within(people.grid());
        return new Filing(
                id, null, "楼前有人搭了铁皮棚。", category, where, "", Channel.H5, false, false, emergency, shown, null);
    }

    private UUID photo() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", file);
        var upload = new Upload(Ids.next(clock), new ByteArrayResource(file.toByteArray()), file.size());
        return photos.take(resident(), upload).id();
    }
}
