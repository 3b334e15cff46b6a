package vn.hotline.launch.door;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Stands where requests come in. The server asks for its add-ons by fixed names; this one takes the place of "comet",
 * which nobody uses, by its rank (see {@code META-INF/hk2-locator/default} and the launcher's settings of the server).
 * The server reads that line when it starts, before it knows the libraries it is given, so the line alone stands on the
 * class path of its Java.
 */
public final class Door implements AddOn {

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder filters) {
        int reader = filters.indexOfType(HttpServerFilter.class);
        filters.add(reader + 1, new RequestFilter());
        filters.add(reader, new PaceFilter());
    }
}
