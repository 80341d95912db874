package org.linjuli.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.AreaLoad;
import org.linjuli.territory.Responsible;
import org.linjuli.territory.ResponsibleAt;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.TerritoryImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(
        module = "territory",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"identity", "audit", "cipher", "follower"})
@AutoConfigureMockMvc
class PlacesTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");

    @TestConfiguration
    static class OtherModules {

        @Bean
        ResponsibleAt gridLeader() {
            return place -> List.of(new Responsible("GRID_LEADER", "网格长", "陈测试", place.path(), null));
        }

        @Bean
        AreaLoad load() {
            return (areas, actor) -> Map.of(GRID, new AreaLoad.Load(3, 1));
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TerritoryImport imports;

    @BeforeEach
    void aSmallCity() {
        SmallCity.loadInto(imports);
    }

    @Test
    void aPositionTellsThePlaceAndWhoAnswersForIt() {
        var house = SmallCity.city()
                .buildings()
                .filter(one -> one.grid().equals(GRID))
                .findFirst()
                .orElseThrow()
                .building();

        var answer = get("/places/locate?crs=WGS84&lat=" + house.point().lat() + "&lng="
                + house.point().lng());

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.areaName").isEqualTo("音西街道 福百社区 第4网格");
        assertThat(answer).bodyJson().extractingPath("$.grid.code").isEqualTo("350181007010004");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.building.id")
                .isEqualTo(house.id().toString());
        assertThat(answer).bodyJson().extractingPath("$.simulated").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.responsible[0].title").isEqualTo("网格长");
        assertThat(get("/places/building/" + house.id())).bodyText().contains("\"area\":\"" + GRID);
    }

    @Test
    void anAddressIsFoundAndTheTreeIsWalked() {
        var found = get("/places/search?q=冠发小区3号楼");
        var compounds = get("/places/compounds?community=35.01.81.007.010");

        assertThat(found).bodyJson().extractingPath("$.items[0].kind").isEqualTo("building");
        assertThat(found).bodyJson().extractingPath("$.items[0].label").isEqualTo("冠发小区 3号楼");
        assertThat(get("/places/children?path=35.01.81"))
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .asArray()
                .hasSize(5)
                .containsOnly("street");
        assertThat(compounds)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .contains("冠发小区");
    }

    @Test
    void anAddressIsTakenApart() {
        var answer = get("/places/address?q=福建省福州市福清市音西街道冠发小区三幢2-501");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.parts")
                .asMap()
                .containsEntry("county", "福清市")
                .containsEntry("street", "音西街道")
                .containsEntry("compound", "冠发小区")
                .containsEntry("building", "3")
                .containsEntry("unit", "2")
                .containsEntry("room", "501");
        assertThat(answer).bodyJson().extractingPath("$.found.label").isEqualTo("冠发小区 3号楼");
        assertThat(answer).bodyJson().extractingPath("$.confidence").isEqualTo(1.0);
        assertThat(answer).bodyJson().extractingPath("$.missing").asArray().containsExactly("community");
    }

    @Test
    void theMapIsGeoJsonWithWhatIsOpen() {
        var answer = get("/map/areas?parent=35.01.81.007.010");

        assertThat(answer).hasStatusOk().hasContentType("application/geo+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("FeatureCollection");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.features[3].properties")
                .asMap()
                .containsEntry("path", GRID.value())
                .containsEntry("level", "GRID")
                .containsEntry("openRequests", 3)
                .containsEntry("overdue", 1)
                .containsEntry("simulated", true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.features[3].properties.households")
                .isEqualTo(SmallCity.city()
                        .buildings()
                        .filter(one -> one.grid().equals(GRID))
                        .mapToInt(one -> one.households())
                        .sum());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/places/locate?lat=x&lng=119&crs=WGS84",
                "/places/locate?lat=25.7&lng=119.4",
                "/places/locate?lat=25.7&lng=119.4&crs=MARS",
                "/places/search?q=",
                "/places/search?q=a&near=999,999",
                "/places/children?path=unit.1",
                "/map/areas?parent=';drop",
                "/places/buildings?compound=1"
            })
    void whatCannotBeReadIsRefusedByName(String uri) {
        assertThat(get(uri)).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void aPlaceElsewhereIsRefusedByName() {
        assertThat(get("/places/locate?lat=119.38&lng=25.75&crs=GCJ02"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/territory/swapped-coordinates");
        assertThat(get("/places/locate?lat=39.9&lng=116.4&crs=GCJ02"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/territory/outside-city");
        assertThat(get("/places/locate?lat=NaN&lng=1e999&crs=BD09")).hasStatus(422);
        assertThat(get("/places/building/00000000-0000-0000-0000-000000000001")).hasStatus(404);
        assertThat(get("/places/children?path=35.01.99")).hasStatus(404);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri("/api/v1" + uri).exchange();
    }
}
