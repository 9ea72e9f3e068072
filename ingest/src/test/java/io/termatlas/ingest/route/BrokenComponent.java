package io.termatlas.ingest.route;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;

/// `broken:NAME`, an endpoint of which each poll throws an `Error`.
public final class BrokenComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new BrokenEndpoint(uri, this);
    }

    private static final class BrokenEndpoint extends ScheduledPollEndpoint {
        BrokenEndpoint(String uri, BrokenComponent component) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("an endpoint to read from");
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            BrokenConsumer consumer = new BrokenConsumer(this, processor);
            configureConsumer(consumer);
            consumer.setInitialDelay(1);
            return consumer;
        }
    }

    private static final class BrokenConsumer extends ScheduledPollConsumer {
        BrokenConsumer(BrokenEndpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        @Override
        protected int poll() {
            throw new StackOverflowError("in a poll of " + getEndpoint());
        }
    }
}
