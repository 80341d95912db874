package org.linjuli.territory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Area;
import org.linjuli.territory.Building;
import org.linjuli.territory.CompoundView;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.Place;
import org.linjuli.territory.PlaceView;
import org.linjuli.territory.Position;
import org.linjuli.territory.ResponsibleAt;
import org.linjuli.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds places by position, by address and by walking down the tree. Open to everybody. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceController {

    static final String PATH = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    private static final int MOST_FOUND = 20;
    private static final String LAT_LNG = "-?[0-8]?[0-9](\\.[0-9]{1,15})?,-?(1[0-7])?[0-9]{1,2}(\\.[0-9]{1,15})?";

    record Items<T>(List<T> items) {}

    record AreaView(String kind, String path, String name) {

        static AreaView of(Area area) {
            return new AreaView(
                    area.level().name().toLowerCase(Locale.ROOT), area.path().value(), area.name());
        }
    }

    record BuildingView(UUID id, String name, double lat, double lng) {

        static BuildingView of(Building building) {
            return new BuildingView(
                    building.id(),
                    building.name(),
                    building.point().lat(),
                    building.point().lng());
        }
    }

    private final Territory territory;
    private final GridCodes codes;
    private final SingletonSupplier<List<ResponsibleAt>> responsible;

    PlaceController(Territory territory, GridCodes codes, ObjectProvider<ResponsibleAt> responsible) {
        this.territory = territory;
        this.codes = codes;
        this.responsible = SingletonSupplier.of(() -> responsible.stream().toList());
    }

    @GetMapping("/locate")
    PlaceView locate(@RequestParam double lat, @RequestParam double lng, @RequestParam @Size(max = 20) String crs) {
        return view(territory.locate(Position.named(lat, lng, crs)));
    }

    @GetMapping("/building/{id}")
    PlaceView building(@PathVariable UUID id) {
        return view(territory.locateBuilding(id));
    }

    @GetMapping("/area")
    PlaceView area(@RequestParam @Pattern(regexp = PATH) String path) {
        return view(territory.locateArea(NodePath.of(path)));
    }

    private PlaceView view(Place place) {
        return PlaceView.of(
                place,
                responsible.obtain().stream()
                        .flatMap(known -> known.at(place).stream())
                        .toList(),
                codes);
    }

    @GetMapping("/search")
    Items<FoundView> search(
            @RequestParam @NotBlank @Size(max = 100) String q,
            @RequestParam(required = false) @Pattern(regexp = LAT_LNG) @Nullable String near) {
        var found = territory.search(q, Optional.ofNullable(near).map(PlaceController::point), MOST_FOUND);
        return new Items<>(found.stream().map(FoundView::of).toList());
    }

    /** Takes an address apart, says which building it means and how sure that is, and what was missing. */
    @GetMapping("/address")
    AddressView address(@RequestParam @NotBlank @Size(max = 100) String q) {
        return AddressView.of(territory.readAddress(q));
    }

    private static Point point(String latLng) {
        int comma = latLng.indexOf(',');
        return new Point(
                Double.parseDouble(latLng.substring(0, comma)), Double.parseDouble(latLng.substring(comma + 1)));
    }

    @GetMapping("/children")
    Items<AreaView> children(@RequestParam @Pattern(regexp = PATH) String path) {
        return new Items<>(
                territory.children(NodePath.of(path)).stream().map(AreaView::of).toList());
    }

    @GetMapping("/compounds")
    Items<CompoundView> compounds(@RequestParam @Pattern(regexp = PATH) String community) {
        return new Items<>(territory.compounds(NodePath.of(community)).stream()
                .map(CompoundView::of)
                .toList());
    }

    @GetMapping("/buildings")
    Items<BuildingView> buildings(@RequestParam UUID compound) {
        return new Items<>(
                territory.buildings(compound).stream().map(BuildingView::of).toList());
    }
}
