import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { JoinRoute } from './join-route.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { ParticipantRoute } from './participant-route.tsx';
import { StartRoute } from './start-route.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

// A participant's way (start, join, score) is in the first load. The rest comes when it is opened, and from the precache.
const LeadRoute = lazy(async () => ({ default: (await import('./lead-route.tsx')).LeadRoute }));
const PrepareRoute = lazy(async () => ({ default: (await import('./prepare-route.tsx')).PrepareRoute }));
const MinutesRoute = lazy(async () => ({ default: (await import('./minutes-route.tsx')).MinutesRoute }));
const WallRoute = lazy(async () => ({ default: (await import('./wall-route.tsx')).WallRoute }));
const PeopleRoute = lazy(async () => ({ default: (await import('./people-route.tsx')).PeopleRoute }));
const CardsRoute = lazy(async () => ({ default: (await import('./cards-route.tsx')).CardsRoute }));
const PosterRoute = lazy(async () => ({ default: (await import('./poster-route.tsx')).PosterRoute }));
const TransferRoute = lazy(async () => ({ default: (await import('./transfer-route.tsx')).TransferRoute }));
const OwnDataRoute = lazy(async () => ({ default: (await import('./own-data-route.tsx')).OwnDataRoute }));
const KeptRoute = lazy(async () => ({ default: (await import('./kept-route.tsx')).KeptRoute }));
const LegalRoute = lazy(async () => ({ default: (await import('./legal-route.tsx')).LegalRoute }));
const HandedRoute = lazy(async () => ({ default: (await import('./handed-route.tsx')).HandedRoute }));
const FormsRoute = lazy(async () => ({ default: (await import('./forms-route.tsx')).FormsRoute }));
const PaperRoute = lazy(async () => ({ default: (await import('./paper-route.tsx')).PaperRoute }));
const OpenFileRoute = lazy(async () => ({ default: (await import('./open-file-route.tsx')).OpenFileRoute }));
const ProfilesRoute = lazy(async () => ({ default: (await import('./profiles-route.tsx')).ProfilesRoute }));
const SpacesRoute = lazy(async () => ({ default: (await import('./spaces-route.tsx')).SpacesRoute }));
const SpaceRoute = lazy(async () => ({ default: (await import('./space-route.tsx')).SpaceRoute }));
const EmergencyRoute = lazy(async () => ({ default: (await import('./emergency-route.tsx')).EmergencyRoute }));
const GroupRoute = lazy(async () => ({ default: (await import('./group-route.tsx')).GroupRoute }));
const WayRoute = lazy(async () => ({ default: (await import('./way-route.tsx')).WayRoute }));
const InboxRoute = lazy(async () => ({ default: (await import('./inbox-route.tsx')).InboxRoute }));
const EnterSpaceRoute = lazy(async () => ({ default: (await import('./enter-space-route.tsx')).EnterSpaceRoute }));
const GroupFormsRoute = lazy(async () => ({ default: (await import('./group-forms-route.tsx')).GroupFormsRoute }));
const SurveyRoute = lazy(async () => ({ default: (await import('./survey-route.tsx')).SurveyRoute }));
const SurveyPaperRoute = lazy(async () => ({ default: (await import('./survey-paper-route.tsx')).SurveyPaperRoute }));
const Gallery = lazy(async () => ({ default: (await import('./gallery.tsx')).Gallery }));
const GalleryWall = lazy(async () => ({ default: (await import('./gallery-wall.tsx')).GalleryWall }));

export function Routes() {
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<WaitingScreen />}>
        <Switch>
          <Route path="/">
            <StartRoute />
          </Route>
          <Route path="/join/:invite?">{({ invite }) => <JoinRoute key={invite} invite={invite ?? ''} />}</Route>
          <Route path="/s/:session">{({ session }) => <ParticipantRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/lead">{({ session }) => <LeadRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/prepare">{({ session }) => <PrepareRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/minutes">
            {({ session }) => <MinutesRoute key={session} session={session} sheet={false} />}
          </Route>
          <Route path="/s/:session/minutes/sheet">
            {({ session }) => <MinutesRoute key={session} session={session} sheet={true} />}
          </Route>
          <Route path="/s/:session/wall">{({ session }) => <WallRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/people">{({ session }) => <PeopleRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/cards">{({ session }) => <CardsRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/poster/:item">
            {({ session, item }) => <PosterRoute key={session} session={session} item={item} />}
          </Route>
          <Route path="/survey/:link">{({ link }) => <SurveyRoute key={link} link={link} />}</Route>
          <Route path="/s/:session/survey/:item">
            {({ session, item }) => <SurveyPaperRoute key={session} session={session} item={item} />}
          </Route>
          <Route path="/s/:session/sheets/:item">
            {({ session, item }) => <GroupFormsRoute key={session} session={session} item={item} />}
          </Route>
          <Route path="/s/:session/device/:seat">
            {({ session, seat }) => <TransferRoute session={session} seat={seat} />}
          </Route>
          <Route path="/s/:session/own/:seat">
            {({ session, seat }) => <OwnDataRoute session={session} seat={seat} />}
          </Route>
          <Route path="/open">
            <OpenFileRoute />
          </Route>
          <Route path="/kept">
            <KeptRoute />
          </Route>
          <Route path="/s/:session/handed">{({ session }) => <HandedRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/forms">{({ session }) => <FormsRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/paper">{({ session }) => <PaperRoute key={session} session={session} />}</Route>
          <Route path="/s/:session/paper/:round/:form">
            {({ session, round, form }) => <PaperRoute key={session} session={session} round={round} form={form} />}
          </Route>
          <Route path="/s/:session/profiles/:proposal?">
            {({ session, proposal }) => <ProfilesRoute key={session} session={session} proposal={proposal} />}
          </Route>
          <Route path="/space">
            <SpacesRoute />
          </Route>
          <Route path="/space/join/:invite">{({ invite }) => <EnterSpaceRoute key={invite} invite={invite} />}</Route>
          <Route path="/space/:space/emergency">{({ space }) => <EmergencyRoute key={space} space={space} />}</Route>
          <Route path="/space/:space/inbox">{({ space }) => <InboxRoute key={space} space={space} />}</Route>
          <Route path="/space/:space/way/:proposal">
            {({ space, proposal }) => <WayRoute key={space} space={space} proposal={proposal} />}
          </Route>
          <Route path="/space/:space/group/:group">
            {({ space, group }) => <GroupRoute key={space} space={space} group={group} />}
          </Route>
          <Route path="/space/:space/group/:group/:page/:proposal">
            {({ space, ...rest }) => <GroupRoute key={space} space={space} {...rest} />}
          </Route>
          <Route path="/space/:space">{({ space }) => <SpaceRoute key={space} space={space} />}</Route>
          <Route path="/legal/:page">{({ page }) => <LegalRoute key={page} page={page} />}</Route>
          <Route path="/gallery">
            <Gallery />
          </Route>
          <Route path="/gallery/wall/:scene">{({ scene }) => <GalleryWall scene={scene} />}</Route>
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}
