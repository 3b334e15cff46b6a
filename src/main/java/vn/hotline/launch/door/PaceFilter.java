package vn.hotline.launch.door;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Sees the bytes before anything is made of them, and hangs up on those who send too slowly. */
final class PaceFilter extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Buffer bytes = context.getMessage();
        Sending sending = Sending.on(context.getConnection());
        long now = System.nanoTime();
        sending.came(bytes.remaining(), now);
        if (sending.isTooSlow(now)) {
            // a thread that waits for the rest finds nothing more to wait for
            context.getConnection().closeSilently();
        }
        return context.getInvokeAction();
    }
}
