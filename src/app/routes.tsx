import { type ReactNode, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { JoinRoute } from './door/join-route.tsx';
import { StartRoute } from './door/start-route.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { part } from './part.ts';
import { WaitingScreen } from './waiting-screen.tsx';

/** A page of its own file. */
const page = <Page extends (props: never) => ReactNode>(load: () => Promise<Page>) => part(load, WaitingScreen);

// Start and join are in the first file. Whatever works on documents comes in files of its own: those of a participant beside
// the first one, the rest when it is opened, and from the precache.
const ParticipantRoute = page(async () => (await import('./seat/participant-route.tsx')).ParticipantRoute);
const LeadRoute = page(async () => (await import('./lead/lead-route.tsx')).LeadRoute);
// Whoever prepares a session leads it next, and from the county's space sessions are opened.
const PrepareRoute = page(async () => {
  const { PrepareRoute: Prepare } = await import('./lead/prepare-route.tsx');
  LeadRoute.fetchSoon();
  return Prepare;
});
const MinutesRoute = page(async () => (await import('./lead/minutes-route.tsx')).MinutesRoute);
const WallRoute = page(async () => (await import('./wall/wall-route.tsx')).WallRoute);
const PeopleRoute = page(async () => (await import('./lead/people-route.tsx')).PeopleRoute);
const CardsRoute = page(async () => (await import('./print/cards-route.tsx')).CardsRoute);
const PosterRoute = page(async () => (await import('./print/poster-route.tsx')).PosterRoute);
const TransferRoute = page(async () => (await import('./door/transfer-route.tsx')).TransferRoute);
const OwnDataRoute = page(async () => (await import('./door/own-data-route.tsx')).OwnDataRoute);
const KeptRoute = page(async () => (await import('./door/kept-route.tsx')).KeptRoute);
const LegalRoute = page(async () => (await import('./door/legal-route.tsx')).LegalRoute);
const HandedRoute = page(async () => (await import('./without-device/handed-route.tsx')).HandedRoute);
const FormsRoute = page(async () => (await import('./without-device/forms-route.tsx')).FormsRoute);
const PaperRoute = page(async () => (await import('./without-device/paper-route.tsx')).PaperRoute);
const OpenFileRoute = page(async () => (await import('./door/open-file-route.tsx')).OpenFileRoute);
const ProfilesRoute = page(async () => (await import('./print/profiles-route.tsx')).ProfilesRoute);
const SpacesRoute = page(async () => (await import('./county/spaces-route.tsx')).SpacesRoute);
const SpaceRoute = page(async () => {
  const { SpaceRoute: Space } = await import('./county/space-route.tsx');
  PrepareRoute.fetchSoon();
  return Space;
});
const DossierRoute = page(async () => (await import('./county/dossier-route.tsx')).DossierRoute);
const EmergencyRoute = page(async () => (await import('./county/emergency-route.tsx')).EmergencyRoute);
const GroupRoute = page(async () => (await import('./county/group-route.tsx')).GroupRoute);
const WayRoute = page(async () => (await import('./county/way-route.tsx')).WayRoute);
const InboxRoute = page(async () => (await import('./county/inbox-route.tsx')).InboxRoute);
const EnterSpaceRoute = page(async () => (await import('./county/enter-space-route.tsx')).EnterSpaceRoute);
const GroupFormsRoute = page(async () => (await import('./print/group-forms-route.tsx')).GroupFormsRoute);
const SurveyRoute = page(async () => (await import('./door/survey-route.tsx')).SurveyRoute);
const SurveyPaperRoute = page(async () => (await import('./print/survey-paper-route.tsx')).SurveyPaperRoute);
const Gallery = page(async () => (await import('./gallery/gallery.tsx')).Gallery);
const GalleryScene = page(async () => (await import('./gallery/gallery-scene.tsx')).GalleryScene);
const GalleryWall = page(async () => (await import('./gallery/gallery-wall.tsx')).GalleryWall);

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
          <Route path="/space/:space/dossier/:year">
            {({ space, year }) => <DossierRoute key={`${space} ${year}`} space={space} year={year} />}
          </Route>
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
          <Route path="/space/:space/year/:year/:step?">
            {({ space, ...rest }) => <SpaceRoute key={space} space={space} {...rest} />}
          </Route>
          <Route path="/space/:space/assessment/:session">
            {({ space, session }) => <SpaceRoute key={space} space={space} step="assessment" choosing={session} />}
          </Route>
          <Route path="/space/:space/:step?">
            {({ space, step }) => <SpaceRoute key={space} space={space} step={step} />}
          </Route>
          <Route path="/legal/:page">{({ page }) => <LegalRoute key={page} page={page} />}</Route>
          <Route path="/gallery">
            <Gallery />
          </Route>
          <Route path="/gallery/scene/:scene">{({ scene }) => <GalleryScene key={scene} scene={scene} />}</Route>
          <Route path="/gallery/wall/:scene">{({ scene }) => <GalleryWall scene={scene} />}</Route>
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}
