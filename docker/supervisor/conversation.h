/* What a program that talks to another hears and says, by way of the service. */

#ifndef TASKGRADER_CONVERSATION_H
#define TASKGRADER_CONVERSATION_H

#include "watch.h"

/* What the service says while the program runs. */
void conversation_hear(struct watch *w);

/* Passes on what came for the program. What nobody reads any more is taken all the same: its sender must not wait for that. */
void conversation_pass_on(struct watch *w);

/* As stream_drain, and what is kept is said at once, as far as there is room for it. */
void conversation_say(struct watch *w);

#endif
