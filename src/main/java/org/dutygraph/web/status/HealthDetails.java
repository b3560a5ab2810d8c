package org.dutygraph.web.status;

import java.util.stream.Collectors;
import org.dutygraph.web.WebSettings;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.stereotype.Component;

/** Shows the details of the health to everybody as long as nobody has to sign in. */
@Component
record HealthDetails(WebSettings settings) implements HealthEndpointGroupsPostProcessor {

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return HealthEndpointGroups.of(
                new Shown(groups.getPrimary(), settings),
                groups.getNames().stream().collect(Collectors.toMap(name -> name, groups::get)));
    }

    private record Shown(HealthEndpointGroup group, WebSettings settings) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext user) {
            return settings.access().isOpen() || group.showComponents(user);
        }

        @Override
        public boolean showDetails(SecurityContext user) {
            return settings.access().isOpen() || group.showDetails(user);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
