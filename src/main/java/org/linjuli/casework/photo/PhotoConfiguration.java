package org.linjuli.casework.photo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotoSettings.class)
class PhotoConfiguration {

    @Bean
    PhotoShelves photoShelves(PhotoSettings settings, DatabaseContents database) {
        return new PhotoShelves(settings.store(), database, new FolderContents(settings.folder()));
    }

    @Bean
    PhotoCleaner photoCleaner(PhotoSettings settings) {
        return new PhotoCleaner(new DecodingRoom(settings.decodingBytes(), settings.patience()));
    }

    @Bean
    RecurringTask<Void> photoSweepTask(PhotoSweep sweep) {
        return Tasks.recurring("casework-photo-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> sweep.run());
    }
}
