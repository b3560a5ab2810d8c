package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places a list's words of a level mean, and what an identity is written as. */
class JurisdictionTest {

    @ParameterizedTest
    @CsvSource({
        "654021202, 654021, 6540",
        "654021, 654021, 6540",
        "429004, 429004, 42",
        "110105, 110105, 11",
        "4419, 4419, 44",
        "65, 65, 000000"
    })
    void homeIsTheCountyOrWhatStandsForIt(String code, String home, String above) {
        Jurisdiction jurisdiction = Jurisdictions.ofCode(code);

        assertThat(jurisdiction.home().code()).isEqualTo(home);
        assertThat(jurisdiction.above().code()).isEqualTo(above);
    }

    @Test
    void eachLevelHasItsPlaceOrNone() {
        Jurisdiction jurisdiction = Jurisdictions.ofCode("654021202");

        assertThat(jurisdiction.at(Level.TOWNSHIP)).extracting(Place::code).isEqualTo("654021202");
        assertThat(jurisdiction.at(Level.COUNTY)).extracting(Place::code).isEqualTo("654021");
        assertThat(jurisdiction.at(Level.PREFECTURE)).extracting(Place::code).isEqualTo("6540");
        assertThat(jurisdiction.at(Level.PROVINCE)).extracting(Place::code).isEqualTo("65");
        assertThat(jurisdiction.at(Level.NATION)).isEqualTo(Place.NATION);
        assertThat(Jurisdictions.ofCode("429004").at(Level.PREFECTURE)).isNull();
        assertThatThrownBy(() -> new Jurisdiction(jurisdiction.township(), null, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameWithoutItsUnitKeepsTwoCharacters() {
        assertThat(new Place(Level.COUNTY, "652325", "奇台县", List.of()).withoutUnit())
                .isEqualTo("奇台");
        assertThat(new Place(Level.COUNTY, "410221", "杞县", List.of()).withoutUnit())
                .isEqualTo("杞县");
    }

    @Test
    void anIdentityIsWrittenWithItsRegion() {
        DepartmentId id = new DepartmentId("654021", "水利局");

        assertThat(id.text()).isEqualTo("654021:水利局");
    }

    @Test
    void aTableThatIsNotThereOrHasAnotherWidthIsAnError() {
        assertThatThrownBy(() -> Tables.read("nothing.tsv", 3)).hasMessageContaining("/departments/nothing.tsv");
        assertThatThrownBy(() -> Tables.read("roles.tsv", 5)).hasMessageContaining("has 2 fields, expected 5");
    }
}
