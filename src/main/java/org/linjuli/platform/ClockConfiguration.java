package org.linjuli.platform;

import java.time.Clock;
import org.linjuli.shared.CityTime;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock; a test brings its own. Days begin and end in the city's time zone, whatever the machine's. */
@AutoConfiguration
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(CityTime.ZONE);
    }
}
